/// Cells written column by column, the compact form in which they travel: an
/// array of 200 objects costs several times as much to write and read.
struct CellColumns: Codable {
    /// One letter a cell, see ``CellStatus``.
    var status: String
    /// One letter a cell, see ``CellBasis``.
    var basis: String
    /// Millionths; null without a value.
    var value: [Int64?]
    /// What is printed; null where nothing is.
    var raw: [String?]
    /// Line, start and length of the first printed cell, then of the next one …
    var span: [Int]

    init(_ cells: [Cell]) {
        status = String(decoding: cells.map(\.status.letter), as: UTF8.self)
        basis = String(decoding: cells.map(\.basis.letter), as: UTF8.self)
        value = cells.map { $0.value?.millionths }
        raw = cells.map(\.raw)
        span = cells.flatMap { cell in cell.span.map { [$0.line, $0.start, $0.length] } ?? [0, 0, 0] }
    }

    /// The cells again; nil when the columns do not fit each other.
    func cells() -> [Cell]? {
        let statuses = Array(status.utf8)
        let bases = Array(basis.utf8)
        let count = value.count
        guard statuses.count == count, bases.count == count, raw.count == count, span.count == 3 * count else {
            return nil
        }
        var cells: [Cell] = []
        cells.reserveCapacity(count)
        for index in 0..<count {
            guard let status = CellStatus(letter: statuses[index]), let basis = CellBasis(letter: bases[index]) else {
                return nil
            }
            let place = Span(line: span[3 * index], start: span[3 * index + 1], length: span[3 * index + 2])
            cells.append(
                Cell(
                    value: value[index].map(CellValue.init(millionths:)), status: status, basis: basis,
                    raw: raw[index], span: place.line == 0 ? nil : place))
        }
        return cells
    }
}

extension CellStatus {
    fileprivate var letter: UInt8 {
        switch self {
        case .reported: UInt8(ascii: "r")
        case .blank: UInt8(ascii: "b")
        case .placeholder: UInt8(ascii: "p")
        case .missing: UInt8(ascii: "m")
        case .damaged: UInt8(ascii: "d")
        case .inferred: UInt8(ascii: "i")
        }
    }

    fileprivate init?(letter: UInt8) {
        guard let match = Self.allCases.first(where: { $0.letter == letter }) else { return nil }
        self = match
    }
}

extension CellBasis {
    fileprivate var letter: UInt8 {
        switch self {
        case .label: UInt8(ascii: "l")
        case .header: UInt8(ascii: "h")
        case .arithmetic: UInt8(ascii: "a")
        case .undecided: UInt8(ascii: "u")
        case .absent: UInt8(ascii: "n")
        }
    }

    fileprivate init?(letter: UInt8) {
        guard let match = Self.allCases.first(where: { $0.letter == letter }) else { return nil }
        self = match
    }
}
