import Forms
import Models

/// What the equations between the rows say of placements that no row's own total
/// bears out: where rows have moved, several columns do not add up.
struct ColumnWitnesses {
    /// The equations of the table.
    let relations: [Relation]
    /// The cells of each row that was found, by index in the form, the total last.
    let rows: [[Int]]

    /// The plans of the rows, of which those that only the header bears out are
    /// given up if columns do not add up, and those without a total are settled if
    /// they do.
    func settled(_ plans: [RowPlacements]) -> [RowPlacements] {
        var plans = plans
        if plans.contains(where: \.isBelowHeader), !holdBelowHeader(plans) {
            for index in plans.indices where plans[index].isBelowHeader {
                plans[index] = .unplaced(plans[index].tokens)
            }
        }
        guard !plans.isEmpty, plans.allSatisfy({ $0.withoutTotal != nil }) else { return plans }
        let figures = figures(of: plans, by: \.withoutTotal)
        let totals = Set(rows.compactMap(\.last))
        let failing = relations.filter { totals.isDisjoint(with: $0.cells) && $0.holds(with: figures) != true }
        // The instance of an equation between rows is its column. One that is wrong is a misprint.
        guard Set(failing.map(\.instance)).count < 2 else { return plans }
        for index in plans.indices {
            guard isSound(rows[index], figures, failing) else {
                plans[index] = .unplaced(plans[index].tokens)
                continue
            }
            plans[index].placements = plans[index].withoutTotal.map { [$0] } ?? []
        }
        return plans
    }

    /// Whether the columns add up, but for a misprint if the rows have totals, where
    /// the header says which columns are empty.
    private func holdBelowHeader(_ plans: [RowPlacements]) -> Bool {
        let figures = figures(of: plans) { $0.isBelowHeader ? $0.placements.first : nil }
        let hasTotals = rows.contains { $0.last.flatMap { figures[$0] } != nil }
        return relations.count { $0.holds(with: figures) == false } < (hasTotals ? 2 : 1)
    }

    /// Whether a row without its total cannot be what a column is wrong by: its last
    /// value is no total of the others, and none is all that is too much.
    private func isSound(_ row: [Int], _ figures: [Int64?], _ failing: [Relation]) -> Bool {
        guard !failing.isEmpty else { return true }
        let values = row.dropLast().map { figures[$0] ?? 0 }
        let sum = values.reduce(0, +)
        guard sum == 0 || 2 * (values.last ?? 0) < sum else { return false }
        return failing.allSatisfy { relation in
            guard let difference = relation.difference(with: figures) else { return false }
            return row.allSatisfy { !relation.cells.contains($0) || figures[$0] == 0 || figures[$0] != abs(difference) }
        }
    }

    /// The figure of every cell of the rows, as one placement of each row has it.
    private func figures(of plans: [RowPlacements], by placement: (RowPlacements) -> [Int?]?) -> [Int64?] {
        var figures = [Int64?](repeating: nil, count: (rows.joined().max() ?? -1) + 1)
        for (row, plan) in zip(rows, plans) {
            for (cell, token) in zip(row, placement(plan) ?? []) {
                figures[cell] = token.flatMap { plan.tokens[$0].value?.count }.map(Int64.init)
            }
        }
        return figures
    }
}
