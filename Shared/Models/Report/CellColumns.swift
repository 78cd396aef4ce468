/// Cells written column by column, the compact form in which they travel: an
/// array of 200 objects, or of 200 numbers each, costs several times as much
/// to write and read as everything else that a stage does.
struct CellColumns: Codable {
    /// One letter a cell, see ``CellStatus``.
    var status: String
    /// One letter a cell, see ``CellBasis``.
    var basis: String
    /// Millionths; none without a value. A ``NumberList``.
    var value: String
    /// What is printed in the cells, one after the other.
    var raw: String
    /// How many bytes of `raw` are each cell's, in UTF-8; none where nothing is
    /// printed. A ``NumberList``.
    var size: String
    /// Line, start and length of each cell's span, zeros without one. A
    /// ``NumberList``.
    var span: String

    init(_ cells: [Cell]) {
        status = String(decoding: cells.map(\.status.letter), as: UTF8.self)
        basis = String(decoding: cells.map(\.basis.letter), as: UTF8.self)
        value = NumberList.text(cells.map { $0.value?.millionths })
        size = NumberList.text(cells.map { $0.raw.map { Int64($0.utf8.count) } })
        raw = ""
        var spans: [Int64?] = []
        spans.reserveCapacity(3 * cells.count)
        for cell in cells {
            if let text = cell.raw { raw += text }
            spans.append(Int64(cell.span?.line ?? 0))
            spans.append(Int64(cell.span?.start ?? 0))
            spans.append(Int64(cell.span?.length ?? 0))
        }
        span = NumberList.text(spans)
    }

    /// The cells again; nil when the columns do not fit each other.
    func cells() -> [Cell]? {
        let statuses = Array(status.utf8)
        let bases = Array(basis.utf8)
        let count = statuses.count
        guard bases.count == count, let values = NumberList.numbers(value, count: count),
            let sizes = NumberList.numbers(size, count: count), let spans = NumberList.numbers(span, count: 3 * count)
        else { return nil }
        var rest = Array(raw.utf8)[...]
        var cells: [Cell] = []
        cells.reserveCapacity(count)
        for index in 0..<count {
            guard let status = CellStatus(letter: statuses[index]), let basis = CellBasis(letter: bases[index]),
                let line = spans[3 * index], let start = spans[3 * index + 1], let length = spans[3 * index + 2]
            else { return nil }
            var raw: String?
            if let size = sizes[index] {
                guard size >= 0, size <= rest.count,
                    let text = String(validating: rest.prefix(Int(size)), as: UTF8.self)
                else { return nil }
                raw = text
                rest = rest.dropFirst(Int(size))
            }
            cells.append(
                Cell(
                    value: values[index].map(CellValue.init(millionths:)), status: status, basis: basis, raw: raw,
                    span: line == 0 ? nil : Span(line: Int(line), start: Int(start), length: Int(length))))
        }
        return rest.isEmpty ? cells : nil
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
        switch letter {
        case UInt8(ascii: "r"): self = .reported
        case UInt8(ascii: "b"): self = .blank
        case UInt8(ascii: "p"): self = .placeholder
        case UInt8(ascii: "m"): self = .missing
        case UInt8(ascii: "d"): self = .damaged
        case UInt8(ascii: "i"): self = .inferred
        default: return nil
        }
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
        switch letter {
        case UInt8(ascii: "l"): self = .label
        case UInt8(ascii: "h"): self = .header
        case UInt8(ascii: "a"): self = .arithmetic
        case UInt8(ascii: "u"): self = .undecided
        case UInt8(ascii: "n"): self = .absent
        default: return nil
        }
    }
}
