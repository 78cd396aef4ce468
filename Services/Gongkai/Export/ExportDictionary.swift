import StoreCore

/// What tables and columns mean, as a table of its own.
enum ExportDictionary {
    static let columns = ["table", "column", "type", "中文", "English", "values"]

    /// The lines of the file.
    static func lines(_ terms: [ExportTerm]) -> [String] {
        [CSVField.row(columns)]
            + terms.map { term in
                CSVField.row([
                    term.table, term.column ?? "", term.type ?? "", term.comment.zh, term.comment.en,
                    term.labels.joined(separator: ";"),
                ])
            }
    }
}
