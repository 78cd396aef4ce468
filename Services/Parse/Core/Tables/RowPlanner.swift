import Forms
import Models
import Text

/// Decides for each row of the request table how its values can be placed.
struct RowPlanner {
    let header: RequestHeader
    let source: SourceText
    let layout: TableLayout

    var columns: Int { header.isNamed.count }

    /// One plan for each row, in their order.
    func plans(for rows: [TableRows.Row]) -> [RowPlacements] {
        guard let order = order(of: rows) else {
            return rows.map { inAnyOrder($0.stretch, among: rows) }
        }
        let table = evidence(of: rows)
        return rows.map { plan(for: $0, in: order, table) }
    }

    /// How one row's values can be placed, in a table whose values stand in `order`.
    private func plan(for row: TableRows.Row, in order: ColumnOrder, _ table: Evidence) -> RowPlacements {
        let stretch = row.stretch
        let tokens = stretch.tokens
        let none = RowPlacements.unplaced(tokens)
        guard !stretch.isSentence, !stretch.isBroken, !row.isContested else { return none }
        guard order.isOfTheForm(columns) else {
            let isWhole = tokens.count == order.width && !stretch.isCrowded && !tokens.contains(where: \.isBlank)
            let arranged = isWhole ? order.arranged(tokens) : []
            return isWhole && hasItsTotal(arranged) ? .complete(arranged, origin: .header) : none
        }
        if stretch.isJoined {
            return hasItsTotal(tokens)
                ? RowPlacements(origin: .joins, tokens: tokens, placements: [Array(tokens.indices)]) : none
        }
        if tokens.count == columns, !stretch.isCrowded {
            let isDoubtful =
                table.areFew
                || !hasItsTotal(tokens) && (layout.isRunTogether || table.areDamaged || isAside(row, from: table.usual))
            return isDoubtful ? none : .complete(tokens)
        }
        if table.isBelowHeader, let cells = belowHeader(row) {
            var plan = RowPlacements.complete(cells, origin: .header)
            plan.isBelowHeader = true
            return plan
        }
        // One that does not add up may be a misprint.
        let othersMoved = table.moved.count { $0 != row.index } > 1
        if let plan = bySiblings(row, among: table.whole, othersMoved: othersMoved) { return plan }
        // A place more than the others have holds a value that is not the row's.
        if let width = table.width, tokens.count < columns, let line = LineColumns(of: row, in: source),
            line.count > width,
            line.count - LineColumns.column(of: row.label.lowerBound, in: source) > width
        {
            return none
        }
        // Where digits of several cells run together in one row, they do in the others.
        if layout.isRunTogether { return cuts(stretch) ?? none }
        if stretch.hasNumbersBehind || tokens.count <= columns && stretch.isCrowded
            || tokens.contains(where: { !$0.isBlank && $0.value?.count == nil })
        {
            return none
        }
        var plan =
            RowCandidates.all(
                tokens, columns: columns, group: columns,
                mayBeJoined: !table.isOneWidth && tokens.count * 2 > columns, in: source) ?? none
        if table.lackTotal, isWithoutTotal(row) { plan.withoutTotal = Array(tokens.indices) + [nil] }
        if table.hasTotals {
            plan.placements.removeAll { $0.last == .some(nil) }
            plan.isAssumed = tokens.allSatisfy { $0.isBlank || $0.value == .zero }
        }
        return plan
    }

    /// Whether a row's line has as many columns as usual, but its values begin in
    /// another one, or has more from the first value on.
    private func isAside(_ row: TableRows.Row, from usual: LineColumns?) -> Bool {
        guard let usual, let usualFirst = usual.first, let own = LineColumns(of: row, in: source),
            let first = own.first
        else { return false }
        return own.count == usual.count && first != usualFirst || own.count - first > usual.count - usualFirst
    }

    /// The ways to cut a row whose cells run together; as many digits as
    /// columns leave no choice.
    private func cuts(_ stretch: ValueStretch) -> RowPlacements? {
        guard !stretch.hasNumbersBehind else { return nil }
        if let tokens = DigitCuts.single(stretch.tokens, columns: columns, in: source) {
            // Nothing but zeros are as many cells; other digits may be fewer, of which one is longer.
            // But `0 0 00 0 0` is a zero too many in one of fewer cells.
            return tokens.allSatisfy { $0.value == .zero } && stretch.tokens.count * 2 <= columns
                ? .complete(tokens) : hasItsTotal(tokens) ? .cuts([tokens]) : nil
        }
        guard let cuts = DigitCuts.all(stretch.tokens, columns: columns, group: columns, in: source), !cuts.isEmpty
        else { return nil }
        return .cuts(cuts)
    }

    /// A row with empty cells: where every whole row of the table stands in the
    /// same columns of its line, and this line has as many, its cells stand
    /// there too. Not if the last ones are empty: a row that lost as many
    /// further left is filled up on the right just so, and only the equations can
    /// tell; rows do not lose nearly all and keep the rest. Nor if the first is
    /// empty and the total is not that of the rest: then the row may be shifted to
    /// the right, and so may the others of its kind (`othersMoved`), whatever they
    /// add up to. In a grid only a row whose values could have moved is left out.
    private func bySiblings(
        _ row: TableRows.Row, among whole: Set<LineColumns?>, othersMoved: Bool
    ) -> RowPlacements? {
        guard let cells = inLine(row, with: whole) else { return nil }
        let emptyBehind = cells.reversed().prefix(while: \.isBlank).count
        let isAtStart = cells.first?.isBlank == false || hasItsTotal(cells) && !othersMoved
        let isAlone = emptyBehind >= columns - 2 && (cells.first?.isBlank == false || !othersMoved)
        let isInPlace = emptyBehind == 0 && isAtStart || isAlone
        let isCertain =
            isInPlace || cells.allSatisfy(\.isBlank) || layout.isGrid && !othersMoved && !mayHaveMoved(cells)
        if isCertain { return .complete(cells, origin: .siblings) }
        // It adds up where it stands, but others moved; or it does not, and they did not: then a figure is wrong.
        let isDoubtful = cells.first?.isBlank == true && emptyBehind == 0 && parts(cells) > 0
        return isDoubtful && hasItsTotal(cells) == othersMoved
            ? .unplaced(row.stretch.tokens) : nil
    }

    /// The cells of a row that lacks some, by where the whole rows have theirs; nil
    /// if those differ, its line has not as many places, or words stand in one.
    func inLine(_ row: TableRows.Row, with whole: Set<LineColumns?>) -> [ValueToken]? {
        guard row.stretch.tokens.count < columns, whole.count == 1, case .some(.some(let sibling)) = whole.first,
            let line = LineColumns(of: row, in: source), line.count == sibling.count, let first = sibling.first,
            LineColumns.areEmpty(behind: row.stretch.range?.upperBound ?? row.label.upperBound, in: source)
        else { return nil }
        return cells(of: row.stretch, at: (0..<columns).map { first + $0 * layout.stride })
    }

    /// Whether a row with empty cells at an end could be one that moved by a
    /// cell: its last value can be the total of the others, but not in its place.
    private func mayHaveMoved(_ cells: [ValueToken]) -> Bool {
        let values = cells.filter { !$0.isBlank }
        guard values.allSatisfy({ $0.value?.count != nil }) else { return true }
        guard cells.last?.isBlank == true else { return !hasItsTotal(cells) }
        return values.count > 1 && (values.last?.value?.count ?? 0) >= parts(values)
    }

    /// Whether a row has a number for every column but one.
    func isWithoutTotal(_ row: TableRows.Row) -> Bool {
        row.stretch.tokens.count == columns - 1 && !row.stretch.isCrowded
            && row.stretch.tokens.allSatisfy { $0.value?.count != nil }
    }

    /// A row's values, each below the label whose column of the line it stands in, or
    /// in a row that shows as many cells as columns, those that are empty too.
    func belowHeader(_ row: TableRows.Row) -> [ValueToken]? {
        let stretch = row.stretch
        guard !stretch.isBroken, !stretch.isCrowded else { return nil }
        if header.isNamed.allSatisfy({ $0 }), let cells = stretch.shownCells(columns: columns) { return cells }
        guard let places = header.lineColumns, let range = stretch.range,
            let line = LineColumns(of: row, in: source), line.count == header.lineWidth,
            LineColumns.column(of: row.label.lowerBound, in: source) < places[0],
            LineColumns.areEmpty(behind: range.upperBound, in: source)
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

    /// Whether the last value is the sum of the others.
    static func hasItsTotal(_ tokens: [ValueToken]) -> Bool {
        tokens.last?.value?.count == parts(tokens)
    }

    private static func parts(_ tokens: [ValueToken]) -> Int {
        tokens.dropLast().reduce(0) { $0 + ($1.value?.count ?? 0) }
    }

    func hasItsTotal(_ tokens: [ValueToken]) -> Bool { Self.hasItsTotal(tokens) }

    func parts(_ tokens: [ValueToken]) -> Int { Self.parts(tokens) }
}
