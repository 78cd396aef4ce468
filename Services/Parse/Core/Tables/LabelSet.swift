import Forms
import Models
import Text

/// The labels of a table's rows and groups, folded once for each form.
struct LabelSet: Sendable {
    /// A row or a group with the wordings it is found by.
    struct Entry: Sendable {
        /// Its place among the rows; for a group that of its first row.
        let row: Int
        /// The group's id; nil for a row.
        let group: String?
        /// Its number, folded; empty if it has none.
        let number: [UInt8]
        /// Its wordings, folded, the longest first.
        let wordings: [[UInt8]]
    }

    /// Rows and groups, rows in the order of the form.
    let entries: [Entry]
    /// How many rows the table has.
    let rowCount: Int
    /// What the form prints before a row's label, folded: where it is run
    /// together with the label, the label is still one.
    let endings: [[UInt8]]

    init(_ table: FormTable) {
        let rows = table.rows.enumerated().map { index, row in
            Entry(
                row: index, group: nil, number: FoldedText.fold(row.number),
                wordings: ([row.label] + row.aliases).map(FoldedText.fold).sorted { $0.count > $1.count })
        }
        let groups = table.groups.map { group in
            Entry(
                row: table.rows.firstIndex { $0.id == group.firstRow } ?? 0, group: group.id,
                number: FoldedText.fold(group.number), wordings: [FoldedText.fold(group.label)])
        }
        entries = rows + groups
        rowCount = rows.count
        let labels = table.rows.flatMap { [$0.label] + $0.aliases + $0.columns.flatMap { [$0.label] + $0.aliases } }
        endings = (labels + table.groups.map(\.label) + ["）项", "信息内容"]).map(FoldedText.fold)
    }
}

extension LabelSet {
    private static let sets: [Edition: [TableID: LabelSet]] = Dictionary(
        uniqueKeysWithValues: Edition.allCases.map { edition in
            let tables = Form.of(edition).tables
            return (edition, Dictionary(uniqueKeysWithValues: tables.map { ($0.id, LabelSet($0)) }))
        })

    /// The labels of a form's table.
    static func of(_ form: Form, _ table: TableID) -> LabelSet {
        sets[form.edition]?[table] ?? LabelSet()
    }

    private init() {
        entries = []
        rowCount = 0
        endings = []
    }
}
