import Forms
import Models

/// The figures of one report: random, of the magnitude of real ones, and true
/// to every equation of the form.
struct Figures {
    /// How large they are.
    enum Size: CaseIterable {
        /// A bureau of a district: nearly everything is zero.
        case zeros
        /// A busy authority: counts of one and two digits.
        case medium
        /// A province: counts up to eight digits.
        case large
    }

    let form: Form
    /// One for each cell of the form, in its order.
    private(set) var values: [CellValue]

    init(of edition: Edition, size: Size, _ random: inout SplitMix) {
        form = Form.of(edition)
        values = Array(repeating: .zero, count: form.cells.count)
        for cell in form.cells(of: .proactive) { values[cell.index] = size.proactive(cell.kind, &random) }
        fillRequests(size, &random)
        fillRemedies(size, &random)
    }

    subscript(cell: Int) -> CellValue { values[cell] }

    /// A figure as a whole number; fractions are cut off.
    func count(_ cell: Int) -> Int { Int(values[cell].millionths / CellValue.scale) }

    private mutating func set(_ cell: Int, _ count: Int) {
        values[cell] = CellValue(millionths: Int64(count) * CellValue.scale)
    }

    /// Gives a cell another figure.
    mutating func replace(_ cell: Int, with value: CellValue) {
        values[cell] = value
    }

    /// Results first; what came in follows from what was done with it.
    private mutating func fillRequests(_ size: Size, _ random: inout SplitMix) {
        guard let rows = form.table(.requests)?.rows.count else { return }
        let first = form.cells(of: .requests).startIndex
        func cell(_ row: Int, _ column: Int) -> Int { first + row * 7 + column }
        var sums = [Int](repeating: 0, count: 7)
        func write(_ row: Int, _ parts: [Int], to figures: inout Figures) {
            for (column, part) in (parts + [parts.reduce(0, +)]).enumerated() { figures.set(cell(row, column), part) }
        }
        for row in 2..<rows - 2 {
            let isUsed = random.happens(percent: size.usedRows)
            let parts = (0..<6).map { _ in isUsed ? size.request(&random) : 0 }
            write(row, parts, to: &self)
            for (column, part) in parts.enumerated() { sums[column] += part }
        }
        let out = (0..<6).map { _ in random.pick(size == .large ? [0, 1, 7, 26] : [0, 0, 1, 2], else: 0) }
        let carried = (0..<6).map { random.below(min(size == .large ? 40 : 3, sums[$0] + out[$0]) + 1) }
        write(rows - 2, Array(sums.prefix(6)), to: &self)
        write(rows - 1, out, to: &self)
        write(1, carried, to: &self)
        write(0, (0..<6).map { sums[$0] + out[$0] - carried[$0] }, to: &self)
    }

    private mutating func fillRemedies(_ size: Size, _ random: inout SplitMix) {
        let first = form.cells(of: .remedies).startIndex
        for block in 0..<3 {
            var sum = 0
            for outcome in 0..<4 {
                let count = size.request(&random) % 60
                set(first + block * 5 + outcome, count)
                sum += count
            }
            set(first + block * 5 + 4, sum)
        }
    }
}

extension Figures.Size {
    /// How many of 100 rows have anything but zeros.
    fileprivate var usedRows: Int {
        switch self {
        case .zeros: 25
        case .medium: 60
        case .large: 90
        }
    }

    fileprivate func request(_ random: inout SplitMix) -> Int {
        switch self {
        case .zeros: random.happens(percent: 14) ? random.within(1...2) : 0
        case .medium: random.pick([0, 0, 0, 1, 1, 2, 3, 7, 12, 18, 46], else: 0)
        case .large: random.pick([0, 3, 17, 120, 344, 1250, 20381], else: 0)
        }
    }

    fileprivate func proactive(_ kind: FormColumn.Kind, _ random: inout SplitMix) -> CellValue {
        func counted(_ numbers: [Int]) -> CellValue {
            CellValue(exactly: random.pick(numbers, else: 0)) ?? .zero
        }
        switch (kind, self) {
        case (.change, .zeros): return counted([0, 0, 0, -1, 2])
        case (.change, _): return counted([0, 0, -3, 5, -12, 1036])
        case (.money, .zeros): return .zero
        case (.money, _):
            let millionths: [Int64] = [0, 12_500_000, 329_187_700, 1_740_000_000, 59_237_244_900]
            return CellValue(millionths: random.pick(millionths, else: 0))
        case (.count, .zeros): return counted([0, 0, 0, 0, 3])
        case (.count, .medium): return counted([0, 0, 1, 5, 14, 27, 380])
        case (.count, .large): return counted([0, 14, 380, 2648, 12345, 396_442, 11_398_889])
        }
    }
}
