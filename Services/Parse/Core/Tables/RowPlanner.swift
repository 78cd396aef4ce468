import Forms
import Models
import Text

/// Decides for each row of the request table how its values can be placed.
struct RowPlanner {
    let table: FormTable
    let header: RequestHeader
    let source: SourceText

    private var columns: Int { header.isNamed.count }

    /// One plan for each row, in their order.
    func plans(for rows: [TableRows.Row]) -> [RowPlacements] {
        // Where digits of several cells run together in one row, no short row can be told from a cut one.
        let isRunTogether = rows.contains { $0.stretch.looksRunTogether(columns: columns) }
        let isWholeSomewhere = rows.contains { $0.stretch.tokens.count == columns }
        let whole = Set(rows.filter { $0.stretch.tokens.count == columns }.map { LineColumns(of: $0, in: source) })
        return rows.map { row in
            let stretch = row.stretch
            let tokens = stretch.tokens
            if tokens.count == columns { return .complete(tokens) }
            if let plan = bySiblings(row, among: whole) { return plan }
            if tokens.isEmpty || tokens.count > columns || stretch.hasNumbersBehind || isRunTogether
                || tokens.contains(where: { $0.value?.count == nil })
            {
                return RowPlacements(origin: .none, tokens: tokens, placements: [])
            }
            if !isWholeSomewhere, let plan = byHeader(stretch) { return plan }
            return RowPlacements(
                origin: .candidates, tokens: tokens,
                placements: RowPlacements.choices(tokens: tokens.count, columns: columns))
        }
    }

    /// A row with empty cells: where every whole row of the table stands in the
    /// same columns of its line, and this line has as many, its cells stand
    /// there too.
    private func bySiblings(_ row: TableRows.Row, among whole: Set<LineColumns?>) -> RowPlacements? {
        guard row.stretch.tokens.count < columns, whole.count == 1, case .some(.some(let sibling)) = whole.first,
            let line = LineColumns(of: row, in: source), line.count == sibling.count, let first = sibling.first
        else { return nil }
        var cells = Array(repeating: ValueToken(reading: .blank, range: 0..<0), count: columns)
        for token in row.stretch.tokens where !token.isBlank {
            let column = LineColumns.column(of: token.range.lowerBound, in: source) - first
            guard cells.indices.contains(column), cells[column].isBlank else { return nil }
            cells[column] = token
        }
        return .complete(cells, origin: .siblings)
    }

    /// A row with as many values as the header names columns.
    private func byHeader(_ stretch: ValueStretch) -> RowPlacements? {
        guard stretch.tokens.count == header.isNamed.count(where: { $0 }), header.isNamed.last == true else {
            return nil
        }
        var next = 0
        let placement: [Int?] = header.isNamed.map { isNamed in
            guard isNamed else { return nil }
            defer { next += 1 }
            return next
        }
        let figures = stretch.tokens.compactMap { $0.value?.count }
        // The parts that are there cannot be more than the total.
        guard let total = figures.last, figures.dropLast().reduce(0, +) <= total else { return nil }
        return RowPlacements(origin: .header, tokens: stretch.tokens, placements: [placement])
    }
}
