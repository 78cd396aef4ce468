import Forms
import Models
import Text

/// A value as printed → the cell of the form that it belongs to.
struct CellReader {
    let source: SourceText
    /// The unit that the table's header gives for money; nil if it gives none.
    var headerUnit: PrintedUnit?

    /// Reads a token as a cell of the form.
    func cell(_ token: ValueToken, as form: FormCell, basis: CellBasis) -> Cell {
        switch token.reading {
        case .blank:
            return Cell(value: nil, status: .blank, basis: basis)
        case .placeholder:
            return printed(token, value: nil, status: .placeholder, basis: basis)
        case .damaged, .digits:
            return printed(token, value: nil, status: .damaged, basis: basis)
        case .change(let value):
            let figure = form.kind == .change ? value : nil
            return printed(token, value: figure, status: figure == nil ? .damaged : .reported, basis: basis)
        case .number(let value, let unit):
            let figure = form.kind == .money ? money(value, unit ?? headerUnit) : count(value, unit)
            return printed(token, value: figure, status: figure == nil ? .damaged : .reported, basis: basis)
        }
    }

    /// Whether a token is an amount of money that no unit belongs to.
    func lacksUnit(_ token: ValueToken, as form: FormCell) -> Bool {
        guard form.kind == .money, headerUnit == nil, case .number(let value, nil) = token.reading else { return false }
        return value != .zero
    }

    /// What is printed in a byte range, as a cell of which no figure is known:
    /// of a range of megabytes its beginning, since every cell of a row has it.
    func undecided(_ range: Range<Int>, status: CellStatus) -> Cell {
        var end = min(range.upperBound, range.lowerBound + 4096)
        while end < range.upperBound, source.bytes[end] & 0xC0 == 0x80 { end -= 1 }
        let range = range.lowerBound..<end
        return Cell(
            value: nil, status: status, basis: .undecided, raw: source.string(range), span: source.span(range))
    }

    private func printed(_ token: ValueToken, value: CellValue?, status: CellStatus, basis: CellBasis) -> Cell {
        Cell(
            value: value, status: status, basis: basis, raw: source.string(token.range),
            span: source.span(token.range))
    }

    /// A count is whole, and its unit is no money.
    private func count(_ value: CellValue, _ unit: PrintedUnit?) -> CellValue? {
        switch unit {
        case nil, .things: value.count == nil ? nil : value
        case .yuan, .tenThousandYuan, .hundredMillionYuan: nil
        }
    }

    /// Money in 万元; nothing without a unit, except that nothing is nothing in
    /// every unit.
    private func money(_ value: CellValue, _ unit: PrintedUnit?) -> CellValue? {
        switch unit {
        case .tenThousandYuan: value
        case .yuan: value.millionths % 10_000 == 0 ? CellValue(millionths: value.millionths / 10_000) : nil
        case .hundredMillionYuan:
            value.millionths.multipliedReportingOverflow(by: 10_000).overflow
                ? nil : CellValue(millionths: value.millionths * 10_000)
        case .things: nil
        case nil: value == .zero ? value : nil
        }
    }
}
