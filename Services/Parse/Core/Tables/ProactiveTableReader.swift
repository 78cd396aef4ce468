import Forms
import Models
import Text

/// Reads 二、主动公开政府信息情况: rows of one, two or three figures that no
/// equation binds, so that only a complete row can be read.
struct ProactiveTableReader {
    let form: Form
    let source: SourceText
    let folded: FoldedText
    /// How the document writes its tables.
    var layout = TableLayout()

    /// Reads the table from the rows that were found for it in `region`.
    func read(_ rows: TableRows, of table: FormTable, in region: Range<Int>) -> TableReading {
        var result = TableReading()
        guard !rows.rows.isEmpty else { return result }
        let words = TableWords.of(form, table.id).rows
        for (index, definition) in table.rows.enumerated() {
            let cells = form.cells(of: table.id, row: definition.id)
            guard let row = rows.rows.first(where: { $0.index == index }) else {
                result.observations.append(Observation(.rowAbsent, in: table.id, subject: definition.id))
                continue
            }
            let reader = CellReader(source: source, headerUnit: headerUnit(of: definition, in: region))
            guard !row.isContested, !isLonger(row, than: rows.rows, of: table),
                let printed = placed(row.stretch.closedUp(stride: layout.stride), columns: cells.count),
                let order = order(of: words[index], before: row.label.lowerBound, in: region),
                order.isOfTheForm(cells.count) || isInCells(row.stretch, columns: cells.count)
            else {
                let unplaced = unplaced(row.stretch, reader)
                for cell in cells { result.cells[cell] = unplaced }
                guard row.stretch.tokens.count != cells.count else {
                    result.observations.append(
                        Observation(
                            .valuesUnplaced, in: table.id, subject: definition.id,
                            at: source.span(row.stretch.range ?? row.label)))
                    continue
                }
                result.observations.append(
                    Observation(
                        .valueCount, in: table.id, subject: definition.id, expected: cells.count,
                        found: row.stretch.printedCount, at: source.span(row.stretch.range ?? row.label)))
                continue
            }
            let isOfTheForm = order.isOfTheForm(cells.count)
            let tokens = order.arranged(printed)
            let basis: CellBasis = isOfTheForm ? .label : .header
            for (cell, token) in zip(cells, tokens) {
                result.cells[cell] = reader.cell(token, as: form.cells[cell], basis: basis)
                guard reader.lacksUnit(token, as: form.cells[cell]) else { continue }
                result.observations.append(
                    Observation(.unitAbsent, in: table.id, subject: form.cells[cell].id, at: source.span(token.range)))
            }
        }
        return result
    }

    /// One token for each column; nil if there are too many or too few. Empty
    /// cells on the right make up for nothing: a row that lost a cell further
    /// left is filled up there just so.
    private func placed(_ stretch: ValueStretch, columns: Int) -> [ValueToken]? {
        guard !stretch.isSentence, !stretch.isBroken, !stretch.isCrowded, !isOneCell(stretch) else { return nil }
        if stretch.tokens.count == columns {
            // Where cells run together a space is anywhere, and several values may be other ones.
            let isCertain = !layout.isRunTogether || columns == 1 || stretch.tokens.allSatisfy { $0.value == .zero }
            return isCertain && (layout.isSure || !stretch.tokens.contains(where: \.isBlank)) ? stretch.tokens : nil
        }
        if layout.isGrid, let cells = stretch.shownCells(columns: columns) { return cells }
        if let cut = cut(stretch, columns: columns) { return cut }
        if stretch.tokens.isEmpty {
            return stretch.leadingBlanks >= columns ? Array(repeating: .blank, count: columns) : nil
        }
        guard layout.isSure, stretch.leadingBlanks + stretch.tokens.count == columns else { return nil }
        return Array(repeating: .blank, count: stretch.leadingBlanks) + stretch.tokens
    }

    /// Whether several values stand in one cell: nothing but spaces part them, and
    /// empty cells follow, or the document says what a cell is.
    private func isOneCell(_ stretch: ValueStretch) -> Bool {
        guard stretch.tokens.count > 1, stretch.trailingBlanks > 0 || layout.isGrid, let range = stretch.range
        else { return false }
        return source.separators(in: range) == 0
    }

    /// Whether a row ends with an empty cell where another with as many columns has
    /// none: then one of its values is not its own.
    private func isLonger(_ row: TableRows.Row, than others: [TableRows.Row], of table: FormTable) -> Bool {
        let columns = table.rows[row.index].columns.count
        guard row.stretch.trailingBlanks > 0, row.stretch.tokens.count == columns else { return false }
        return others.contains { other in
            table.rows[other.index].columns.count == columns && other.stretch.tokens.count == columns
                && other.stretch.trailingBlanks == 0
        }
    }

    /// Digits that run together, as many as columns, if they are zeros: `000` is
    /// no number, `231` may be one of which the neighbours are lost.
    private func cut(_ stretch: ValueStretch, columns: Int) -> [ValueToken]? {
        guard let token = stretch.tokens.first, stretch.tokens.count == 1, columns > 1, stretch.leadingBlanks == 0,
            let cut = DigitCuts.single([token], columns: columns, in: source), cut.allSatisfy({ $0.value == .zero })
        else { return nil }
        return cut
    }

    /// The order of a row's columns: that of the form, if the header above the row
    /// names them so as far as it names them, or another if it names them all, one
    /// beside the other. Nil if neither.
    private func order(of row: TableWords.Row, before label: Int, in region: Range<Int>) -> ColumnOrder? {
        let range = folded.folded(region.lowerBound)..<folded.folded(label)
        let places = row.columns.compactMap { column in
            column.wordings.compactMap { folded.lastIndex(of: $0, in: range) }.max()
        }
        if places == places.sorted() { return .ofTheForm(row.columns.count) }
        guard places.count == row.columns.count, Set(places).count == places.count, let first = places.min(),
            let last = places.max()
        else { return nil }
        // No figure stands between the labels of one header.
        return folded.bytes[first..<last].contains(where: { (0x30...0x39).contains($0) })
            ? nil : ColumnOrder(ranksOf: places)
    }

    /// Whether a row has one figure in each of its cells, and no cell more.
    private func isInCells(_ stretch: ValueStretch, columns: Int) -> Bool {
        guard let range = stretch.range, stretch.leadingBlanks == 0, stretch.trailingBlanks == 0 else { return false }
        return stretch.printedCount == columns && source.separators(in: range) == columns - 1
    }

    private func unplaced(_ stretch: ValueStretch, _ reader: CellReader) -> Cell {
        guard let range = stretch.range else { return Cell(value: nil, status: .missing, basis: .label) }
        return reader.undecided(range, status: .damaged)
    }

    /// The unit of money that the header above a row gives, as
    /// `本年收费金额（单位：万元）`.
    private func headerUnit(of row: FormRow, in region: Range<Int>) -> PrintedUnit? {
        guard row.columns.contains(where: { $0.kind == .money }) else { return nil }
        let range = folded.folded(region.lowerBound)..<folded.folded(region.upperBound)
        for header in [Self.feeHeader, Self.procurementHeader] {
            let isOwn = (header == Self.feeHeader) == (row.id == "admin_fee")
            guard isOwn, let place = folded.firstIndex(of: header, in: range) else { continue }
            let behind = place + header.count..<min(range.upperBound, place + header.count + 24)
            if let unit = folded.firstIndex(of: Self.yuan, in: behind) {
                return folded.hasLabel(Self.ten, endingAt: unit) ? .tenThousandYuan : .yuan
            }
        }
        return nil
    }

    private static let feeHeader = FoldedText.fold("收费金额")
    private static let procurementHeader = FoldedText.fold("采购总金额")
    private static let yuan = FoldedText.fold("元")
    private static let ten = FoldedText.fold("万")
}
