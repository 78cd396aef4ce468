import Models

/// A linear equation between cells of one form: the sum on the left equals the
/// sum on the right. Declared once, used by the reader as judge, by the
/// validator, by its messages and by the documentation.
public final class Relation: Sendable {
    /// The rule that it is an instance of, as `T3-BALANCE`.
    public let rule: String
    /// Which instance: the id of a column, row or block.
    public let instance: String
    /// The cells on the left, by index.
    public let left: [Int]
    /// The cells on the right, by index.
    public let right: [Int]

    /// Every cell in it.
    public let cells: [Int]

    /// An equation from its two sides.
    public init(rule: String, instance: String, left: [Int], right: [Int]) {
        self.rule = rule
        self.instance = instance
        self.left = left
        self.right = right
        cells = left + right
    }

    /// By how much its left side is more than its right one, by the figure of each
    /// cell; nil if one has none.
    public func difference(_ figure: (Int) -> Int64?) -> Int64? {
        var difference: Int64 = 0
        for (side, sign) in [(left, Int64(1)), (right, -1)] {
            for cell in side {
                guard let figure = figure(cell) else { return nil }
                difference += sign * figure
            }
        }
        return difference
    }

    /// The equations of an edition (domain rules T3-BALANCE, T3-RESULTS,
    /// T3-ROWSUM and T4-SUM).
    static func all(of edition: Edition, index: [String: Int]) -> [Relation] {
        let rows = RequestRows.rows(of: edition)
        let columns = RequestColumns.all.map(\.id)
        let applicants = columns.dropLast()
        func cell(_ row: String, _ column: String) -> Int? { index["requests.\(row).\(column)"] }
        func cells(_ rows: [String], _ column: String) -> [Int] { rows.compactMap { cell($0, column) } }

        var relations: [Relation] = []
        for column in columns {
            relations.append(
                Relation(
                    rule: "T3-BALANCE", instance: column,
                    left: cells(["received_new", "carried_in"], column),
                    right: cells(["total_processed", "carried_out"], column)))
        }
        for column in columns {
            relations.append(
                Relation(
                    rule: "T3-RESULTS", instance: column,
                    left: cells(["total_processed"], column),
                    right: cells(rows.filter { $0.group != nil && $0.id != "total_processed" }.map(\.id), column)))
        }
        for row in rows {
            relations.append(
                Relation(
                    rule: "T3-ROWSUM", instance: row.id,
                    left: cells([row.id], "total"),
                    right: applicants.compactMap { cell(row.id, $0) }))
        }
        for block in RemedyTable.table.rows {
            func remedy(_ outcome: String) -> Int? { index["remedies.\(block.id)_\(outcome)"] }
            relations.append(
                Relation(
                    rule: "T4-SUM", instance: block.id,
                    left: ["total"].compactMap(remedy),
                    right: ["upheld", "corrected", "other", "pending"].compactMap(remedy)))
        }
        return relations
    }
}
