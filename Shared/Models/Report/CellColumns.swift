/// Cells written column by column, the compact form in which they travel: an
/// array of 200 objects, or of 200 numbers each, costs several times as much
/// to write and read as everything else that a stage does.
package struct CellColumns: Codable {
    /// One letter a cell, see ``CellStatus``.
    package var status = ColumnText([])
    /// One letter a cell, see ``CellBasis``.
    package var basis = ColumnText([])
    /// Millionths; none without a value. A ``NumberList``.
    package var value = ColumnText([])
    /// What is printed in the cells, one after the other.
    package var raw = ColumnText([])
    /// How many bytes of `raw` are each cell's, in UTF-8; none where nothing is
    /// printed. A ``NumberList``.
    package var size = ColumnText([])
    /// Line, start and length of each cell's span, zeros without one. A
    /// ``NumberList``.
    package var span = ColumnText([])

    /// Creates the columns of no cells.
    package init() {}

    /// Lays cells out.
    package init(_ cells: [Cell]) {
        var values = NumberList(about: cells.count)
        var sizes = NumberList(about: cells.count)
        var spans = NumberList(about: 3 * cells.count)
        status.utf8.reserveCapacity(cells.count)
        basis.utf8.reserveCapacity(cells.count)
        for cell in cells {
            status.utf8.append(cell.status.letter)
            basis.utf8.append(cell.basis.letter)
            values.append(cell.value?.millionths)
            sizes.append(cell.raw.map { Int64($0.utf8.count) })
            if let text = cell.raw { raw.utf8.append(contentsOf: text.utf8) }
            spans.append(cell.span ?? Span(line: 0, start: 0, length: 0))
        }
        (value, size, span) = (values.text, sizes.text, spans.text)
    }

    /// The cells again; nil when the columns do not fit each other.
    package func cells() -> [Cell]? {
        let count = status.utf8.count
        guard basis.utf8.count == count else { return nil }
        var values = NumberListReader(value, count: count)
        var sizes = NumberListReader(size, count: count)
        var spans = NumberListReader(span, count: count)
        var rest = raw.utf8[...]
        var cells: [Cell] = []
        cells.reserveCapacity(count)
        for index in 0..<count {
            guard let status = CellStatus(letter: status.utf8[index]), let basis = CellBasis(letter: basis.utf8[index]),
                let value = values.next(), let size = sizes.next(), let span = spans.nextSpan()
            else { return nil }
            var raw: String?
            if let size {
                guard let text = rest.takeText(size) else { return nil }
                raw = text
            }
            cells.append(
                Cell(
                    value: value.map(CellValue.init(millionths:)), status: status, basis: basis, raw: raw,
                    span: span.line == 0 ? nil : span))
        }
        return values.isAtEnd && sizes.isAtEnd && spans.isAtEnd && rest.isEmpty ? cells : nil
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
