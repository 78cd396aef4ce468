import Models

/// In which order the values of the rows stand.
extension RowPlanner {
    /// A row of a table whose order is in doubt: where it has as many values as most
    /// rows, and nothing but zeros, each column has one.
    func inAnyOrder(_ stretch: ValueStretch, among rows: [TableRows.Row]) -> RowPlacements {
        let tokens = stretch.tokens
        let isUsual = rows.count { $0.stretch.tokens.count == tokens.count } * 2 > rows.count
        let isZero = tokens.allSatisfy { $0.value == .zero } && !stretch.isCrowded && !stretch.isBroken
        guard rows.count > columns, isUsual, isZero, !stretch.isSentence,
            tokens.count >= columns + (header.hasSubtotal ? 1 : 0)
        else {
            return .unplaced(tokens)
        }
        return .complete(Array(tokens.prefix(columns)))
    }

    /// In which order the rows' values stand; nil if that is in doubt.
    func order(of rows: [TableRows.Row]) -> ColumnOrder? {
        let rows = rows.map(\.stretch.tokens)
        if layout.mayTearLabels, !header.isNamed.allSatisfy({ $0 }) { return nil }
        guard header.isInOrder else { return header.orders.first { $0.isBorneOut(by: rows) } }
        if !header.hasSubtotal, columnsAreOfTheForm(rows) { return .ofTheForm(columns) }
        return ColumnOrder.withoutExtra(rows, columns: columns)
    }

    /// Whether seven values can be the seven columns. Not if many rows have more:
    /// then the table has a column that the form lacks, and seven are one too
    /// few. Nor if of several rows with figures most have not the total of their
    /// parts: one wrong total is the author's, most of them are other columns.
    func columnsAreOfTheForm(_ rows: [[ValueToken]]) -> Bool {
        let whole = rows.filter { $0.count == columns }
        let longer = rows.filter {
            $0.count > columns && RowCandidates.all($0, columns: columns, group: columns, in: source) == nil
        }
        guard longer.count * 4 <= whole.count, !areNumbered(rows.filter { !$0.isEmpty }) else { return false }
        let telling = whole.filter { $0.last?.value != nil && ($0.last?.value != .zero || parts($0) != 0) }
        // Where a part is empty the others are not all: then they are no more than the total.
        let fitting = telling.count { row in
            row.contains { $0.value == nil } ? parts(row) <= row.last?.value?.count ?? 0 : hasItsTotal(row)
        }
        return telling.count < 3 || fitting * 3 >= telling.count * 2
    }

    /// Whether the rows are counted in their first or last column: 1, 2, 3 and so on.
    func areNumbered(_ rows: [[ValueToken]]) -> Bool {
        guard rows.count > columns else { return false }
        return [rows.map { $0.first?.value?.count ?? 0 }, rows.map { $0.last?.value?.count ?? 0 }]
            .contains { numbers in zip(numbers, numbers.dropFirst()).count { $1 == $0 + 1 } * 3 >= rows.count * 2 }
    }
}
