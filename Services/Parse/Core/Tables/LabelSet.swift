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
    /// Finds the entries' wordings; its phrases are those of the first entry, then of the second.
    let finder: PhraseFinder
    /// The last characters of the rows' wordings, each once.
    let lastCharacters: [[UInt8]]
    /// Whether any of them ends with a byte.
    let lastBytes: [Bool]

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
        finder = PhraseFinder(folded: entries.flatMap(\.wordings))
        lastCharacters = Array(Set(rows.flatMap(\.wordings).map { Array($0.suffix(($0.last ?? 0) < 0x80 ? 1 : 3)) }))
        let lastCharacters = self.lastCharacters
        lastBytes = (0...UInt8.max).map { byte in lastCharacters.contains { $0.last == byte } }
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
        finder = PhraseFinder([])
        lastCharacters = []
        lastBytes = Array(repeating: false, count: 256)
    }
}
