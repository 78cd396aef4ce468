import Forms
import Models
import Text

/// What the header of a table may say where the form says something else, folded
/// once for all documents.
struct HeaderLabels: Sendable {
    /// A label with what is seen in its place.
    struct Label: Sendable {
        /// The id of its column or row.
        let id: String
        /// The label of the form.
        let label: [UInt8]
        /// The others, the longest first, and where in the form's label each of them
        /// stands, as 制发件数 in 本年制发件数.
        let aliases: [(word: [UInt8], inside: [Int])]
    }

    /// The labels of the columns.
    let columns: [Label]
    /// The labels of the blocks of 四, which stand in its header.
    let blocks: [Label]
    /// The columns of 二 that another edition names otherwise: 对外公开总数量 for
    /// 现行有效件数, which counts something else.
    let otherEditions: [(id: String, label: [UInt8], other: [UInt8])]

    /// What is seen in the header of a form's table.
    static func of(_ form: Form, _ table: TableID) -> HeaderLabels {
        all[form.edition]?[table] ?? HeaderLabels(columns: [], blocks: [], otherEditions: [])
    }

    private static let all: [Edition: [TableID: HeaderLabels]] = Dictionary(
        uniqueKeysWithValues: Edition.allCases.map { edition in
            let form = Form.of(edition)
            return (edition, Dictionary(uniqueKeysWithValues: form.tables.map { ($0.id, HeaderLabels(form, $0.id)) }))
        })

    private init(columns: [Label], blocks: [Label], otherEditions: [(id: String, label: [UInt8], other: [UInt8])]) {
        self.columns = columns
        self.blocks = blocks
        self.otherEditions = otherEditions
    }

    private init(_ form: Form, _ table: TableID) {
        let words = TableWords.of(form, table)
        columns = words.columns.map { Label($0.id, $0.label, $0.wordings.dropFirst()) }
        // What the header prints of a block is the first of its aliases.
        blocks =
            table != .remedies
            ? []
            : words.rows.map(\.name).filter { $0.wordings.count > 1 }
                .map { Label($0.id, $0.wordings[1], $0.wordings.dropFirst(2)) }
        guard table == .proactive, let own = words.rows.first?.columns else {
            otherEditions = []
            return
        }
        otherEditions = Edition.allCases.flatMap { edition -> [(id: String, label: [UInt8], other: [UInt8])] in
            guard let other = TableWords.of(Form.of(edition), table).rows.first?.columns,
                other.map(\.id) != own.map(\.id)
            else { return [] }
            return zip(own, other).map { ($0.id, $0.label, $1.label) }
        }
    }
}

extension HeaderLabels.Label {
    fileprivate init(_ id: String, _ label: [UInt8], _ aliases: ArraySlice<[UInt8]>) {
        self.id = id
        self.label = label
        self.aliases = aliases.sorted { $0.count > $1.count }
            .map { alias in (alias, label.indices.filter { label[$0...].starts(with: alias) }) }
    }
}
