import Forms
import Models
import Text

/// The words of a form's table, folded once for all documents, in the order of
/// the form.
struct TableWords: Sendable {
    /// A row or a column with what it is called.
    struct Named: Sendable {
        /// Its id.
        let id: String
        /// The label of the form.
        let label: [UInt8]
        /// The label, and the others that are seen for it.
        let wordings: [[UInt8]]
    }

    /// A row.
    struct Row: Sendable {
        /// Its number; empty if it has none.
        let number: [UInt8]
        /// Its label.
        let name: Named
        /// Its columns.
        let columns: [Named]
    }

    /// The rows.
    let rows: [Row]
    /// The columns, of those that several rows have the first.
    let columns: [Named]

    /// The words of a form's table.
    static func of(_ form: Form, _ table: TableID) -> TableWords {
        all[form.edition]?[table] ?? TableWords(rows: [], columns: [])
    }

    private static let all: [Edition: [TableID: TableWords]] = Dictionary(
        uniqueKeysWithValues: Edition.allCases.map { edition in
            let tables = Form.of(edition).tables
            return (edition, Dictionary(uniqueKeysWithValues: tables.map { ($0.id, TableWords($0)) }))
        })

    private init(rows: [Row], columns: [Named]) {
        self.rows = rows
        self.columns = columns
    }

    private init(_ table: FormTable) {
        rows = table.rows.map { row in
            Row(
                number: FoldedText.fold(row.number), name: Named(row.id, row.label, row.aliases),
                columns: row.columns.map { Named($0.id, $0.label, $0.aliases) })
        }
        var seen: Set<String> = []
        columns = table.rows.flatMap(\.columns).filter { seen.insert($0.label).inserted }
            .map { Named($0.id, $0.label, $0.aliases) }
    }
}

extension TableWords.Named {
    fileprivate init(_ id: String, _ label: String, _ aliases: [String]) {
        self.id = id
        self.label = FoldedText.fold(label)
        wordings = ([label] + aliases).map(FoldedText.fold)
    }
}
