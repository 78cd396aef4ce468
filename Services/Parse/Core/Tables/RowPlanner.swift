import Forms
import Models
import Text

/// Decides for each row of the request table how its values can be placed.
struct RowPlanner {
    let header: RequestHeader
    let source: SourceText
    let layout: TableLayout

    private var columns: Int { header.isNamed.count }

    /// One plan for each row, in their order.
    func plans(for rows: [TableRows.Row]) -> [RowPlacements] {
        guard let order = order(of: rows) else {
            return rows.map { RowPlacements(origin: .none, tokens: $0.stretch.tokens, placements: []) }
        }
        let stands = rows.filter { $0.stretch.tokens.count == columns }.map { LineColumns(of: $0, in: source) }
        let whole = Set(stands)
        // Where most rows lost a cell, one that has as many as the form may have one that is not its own.
        let areFew = stands.count * 4 < rows.count { (1..<columns).contains($0.stretch.tokens.count) }
        // Where a third of the rows lost or split cells, one may have as many again by chance.
        let areDamaged = stands.count * 3 < rows.count { !$0.stretch.tokens.isEmpty } * 2
        // Where most whole rows stand on their line: one that stands elsewhere and does not add up has moved.
        let usual = usual(among: stands.compactMap { $0 })
        let hasTotals = whole.isEmpty && everyRowHasItsTotal(rows)
        let isBelowHeader = layout.isGrid && whole.isEmpty && standBelowHeader(rows)
        return rows.map { row in
            let stretch = row.stretch
            let tokens = stretch.tokens
            let none = RowPlacements(origin: .none, tokens: tokens, placements: [])
            guard !stretch.isSentence, !stretch.isBroken else { return none }
            guard order == .ofTheForm(columns) else {
                let isWhole = tokens.count == order.width && !stretch.isCrowded
                let arranged = isWhole ? order.arranged(tokens) : []
                return isWhole && hasItsTotal(arranged) ? .complete(arranged, origin: .header) : none
            }
            if tokens.count == columns, !stretch.isCrowded {
                let isZero = tokens.allSatisfy { $0.value == .zero }
                let isDoubtful =
                    areFew && !isZero
                    || !hasItsTotal(tokens) && (layout.isRunTogether || areDamaged || isAside(row, from: usual))
                return isDoubtful ? none : .complete(tokens)
            }
            if isBelowHeader, let cells = belowHeader(stretch) { return .complete(cells, origin: .header) }
            if let plan = bySiblings(row, among: whole) { return plan }
            // Where digits of several cells run together in one row, they do in the others.
            if layout.isRunTogether { return cuts(stretch) ?? none }
            if stretch.hasNumbersBehind || tokens.count <= columns && stretch.isCrowded
                || tokens.contains(where: { !$0.isBlank && $0.value?.count == nil })
            {
                return none
            }
            var plan = RowCandidates.all(tokens, columns: columns, group: columns, in: source) ?? none
            if hasTotals {
                plan.placements.removeAll { $0.last == .some(nil) }
                plan.isAssumed = tokens.allSatisfy { $0.isBlank || $0.value == .zero }
            }
            return plan
        }
    }

    /// Whether a row's line has as many columns as usual, but its values begin in
    /// another one.
    private func isAside(_ row: TableRows.Row, from usual: LineColumns?) -> Bool {
        guard let usual, let own = LineColumns(of: row, in: source) else { return false }
        return own.count == usual.count && own.first != usual.first
    }

    /// Where more than half of the whole rows stand on their lines.
    private func usual(among stands: [LineColumns]) -> LineColumns? {
        let counts = Dictionary(grouping: stands, by: \.self).mapValues(\.count)
        return counts.first { $0.value * 2 > stands.count }?.key
    }

    /// In which order the rows' values stand; nil if that is in doubt.
    private func order(of rows: [TableRows.Row]) -> ColumnOrder? {
        let rows = rows.map(\.stretch.tokens)
        guard header.isInOrder else { return header.orders.first { $0.isBorneOut(by: rows) } }
        if !header.hasSubtotal, columnsAreOfTheForm(rows) { return .ofTheForm(columns) }
        return ColumnOrder.withoutExtra(rows, columns: columns)
    }

    /// The ways to cut a row whose cells run together; as many digits as
    /// columns leave no choice.
    private func cuts(_ stretch: ValueStretch) -> RowPlacements? {
        guard !stretch.hasNumbersBehind else { return nil }
        if let tokens = DigitCuts.single(stretch.tokens, columns: columns, in: source) {
            // Nothing but zeros are as many cells; other digits may be fewer, of which one is longer.
            return tokens.allSatisfy { $0.value == .zero }
                ? .complete(tokens) : hasItsTotal(tokens) ? .cuts([tokens]) : nil
        }
        guard let cuts = DigitCuts.all(stretch.tokens, columns: columns, group: columns, in: source), !cuts.isEmpty
        else { return nil }
        return .cuts(cuts)
    }

    /// Whether seven values can be the seven columns. Not if many rows have more:
    /// then the table has a column that the form lacks, and seven are one too
    /// few. Nor if of several rows with figures most have not the total of their
    /// parts: one wrong total is the author's, most of them are other columns.
    private func columnsAreOfTheForm(_ rows: [[ValueToken]]) -> Bool {
        let whole = rows.filter { $0.count == columns }
        let longer = rows.filter {
            $0.count > columns && RowCandidates.all($0, columns: columns, group: columns, in: source) == nil
        }
        guard longer.count * 4 <= whole.count else { return false }
        let telling = whole.filter { $0.last?.value != nil && ($0.last?.value != .zero || parts($0) != 0) }
        // Where a part is empty the others are not all: then they are no more than the total.
        let fitting = telling.count { row in
            row.contains { $0.value == nil } ? parts(row) <= row.last?.value?.count ?? 0 : hasItsTotal(row)
        }
        return telling.count < 3 || fitting * 3 >= telling.count * 2
    }

    /// Whether the last value of every row is its total, in a table of which no
    /// row is whole: none is less than the others together, and several are just
    /// that, or the header has lost another column and names 总计.
    private func everyRowHasItsTotal(_ rows: [TableRows.Row]) -> Bool {
        let rows = rows.map(\.stretch.tokens).filter { !$0.isEmpty }
        guard rows.allSatisfy({ $0.last?.value?.count != nil && $0.last?.value?.count ?? 0 >= parts($0) }) else {
            return false
        }
        return rows.count { $0.count > 1 && parts($0) > 0 && hasItsTotal($0) } >= 3
            || header.isNamed.last == true && (columns - 2..<columns).contains(header.isNamed.count { $0 })
    }

    /// A row with empty cells: where every whole row of the table stands in the
    /// same columns of its line, and this line has as many, its cells stand
    /// there too. Not if the last ones are empty: a row that lost as many
    /// further left is filled up on the right just so, and only the equations can
    /// tell; rows do not lose nearly all and keep the rest. Nor if the first is
    /// empty and the total is not that of the rest: then the row may be shifted to
    /// the right. In a grid only a row whose values could have moved is left out.
    private func bySiblings(_ row: TableRows.Row, among whole: Set<LineColumns?>) -> RowPlacements? {
        guard row.stretch.tokens.count < columns, whole.count == 1, case .some(.some(let sibling)) = whole.first,
            let line = LineColumns(of: row, in: source), line.count == sibling.count, let first = sibling.first
        else { return nil }
        let places = (0..<columns).map { first + $0 * layout.stride }
        guard let cells = cells(of: row.stretch, at: places) else { return nil }
        let emptyBehind = cells.reversed().prefix(while: \.isBlank).count
        let isInPlace =
            emptyBehind == 0 && (cells.first?.isBlank == false || hasItsTotal(cells)) || emptyBehind >= columns - 2
        let isCertain = isInPlace || cells.allSatisfy(\.isBlank) || layout.isGrid && !mayHaveMoved(cells)
        return isCertain ? .complete(cells, origin: .siblings) : nil
    }

    /// Whether a row with empty cells at an end could be one that moved by a
    /// cell: its last value can be the total of the others, but not in its place.
    private func mayHaveMoved(_ cells: [ValueToken]) -> Bool {
        let values = cells.filter { !$0.isBlank }
        guard cells.last?.isBlank == true else { return !hasItsTotal(cells) }
        return values.count > 1 && (values.last?.value?.count ?? 0) >= parts(values)
    }

    /// Whether the values of every row stand below the header's labels, in a table
    /// with a column that is empty from top to bottom: below 总计 is never less than
    /// the parts. Of rows that moved by a cell it would be.
    private func standBelowHeader(_ rows: [TableRows.Row]) -> Bool {
        let rows = rows.map(\.stretch).filter { !$0.tokens.isEmpty }
        let cells = rows.map(belowHeader)
        guard cells.allSatisfy({ $0?.last?.value != nil && parts($0 ?? []) <= $0?.last?.value?.count ?? 0 }) else {
            return false
        }
        return cells.count { parts($0 ?? []) > 0 } >= Self.fewestTellingRows
    }

    private static let fewestTellingRows = 5

    /// A row's values, each below the label whose column of the line it stands in.
    private func belowHeader(_ stretch: ValueStretch) -> [ValueToken]? {
        guard let places = header.lineColumns, !stretch.isBroken, !stretch.isCrowded, let range = stretch.range,
            LineColumns.separators(in: source.lines[source.line(at: range.lowerBound)], of: source) == header.lineWidth
        else { return nil }
        return cells(of: stretch, at: places)
    }

    /// A row's values in the cells that stand in the given columns of the line; nil
    /// if one stands elsewhere, or two in one.
    private func cells(of stretch: ValueStretch, at places: [Int]) -> [ValueToken]? {
        var cells = Array(repeating: ValueToken.blank, count: columns)
        for token in stretch.tokens where !token.isBlank {
            let place = LineColumns.column(of: token.range.lowerBound, in: source)
            guard let column = places.firstIndex(of: place), cells[column].isBlank else { return nil }
            cells[column] = token
        }
        return cells
    }

    private func hasItsTotal(_ tokens: [ValueToken]) -> Bool {
        tokens.last?.value?.count == parts(tokens)
    }

    private func parts(_ tokens: [ValueToken]) -> Int {
        tokens.dropLast().reduce(0) { $0 + ($1.value?.count ?? 0) }
    }
}
