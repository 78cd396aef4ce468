import Forms
import Models

/// Rows of a table that have the same defect: one finding speaks for all.
struct TableDefects {
    /// One row, and what is wrong with it.
    struct Row {
        var zh: String
        var en: String
        var figures: [KnownFigure]
        var expected: CellValue?
        var actual: CellValue?
    }

    let table: TableID
    private(set) var rows: [Row] = []

    init(in table: TableID) {
        self.table = table
    }

    /// Adds a row.
    mutating func add(_ row: Row) {
        rows.append(row)
    }

    /// Puts the rows into one finding, followed by what is said of them all.
    func report(for check: some Check, ending: Finding.Message, to judgement: inout Judgement) {
        guard !rows.isEmpty else { return }
        let figures = rows.flatMap(\.figures)
        let message = Finding.Message(
            zh: rows.map(\.zh).joined(separator: "；") + "。" + ending.zh,
            en: rows.map(\.en).joined(separator: ". ") + ". " + ending.en)
        var finding = check.failure(figures.verdict, message)
        finding.cells = figures.map(\.place.id)
        if rows.count == 1, let expected = rows[0].expected, let actual = rows[0].actual {
            finding.expected = expected
            finding.actual = actual
            finding.difference = actual.subtracting(expected)
        }
        finding.arguments = ["rows": rows.compactMap(\.figures.first?.place.row).joined(separator: ", ")]
        judgement.report(finding, at: .table(table, cells: figures.map(\.place.index)))
    }
}
