/// A row of a table as a report prints it.
struct TableRow {
    /// What a row is.
    enum Kind {
        /// A label and its values.
        case figures
        /// A heading inside of a table, as 第二十条第（一）项.
        case caption
        /// The labels of columns; in the request table, its whole header again.
        case header
        /// A line that is not of the table, as the number of a page.
        case text
    }

    var kind = Kind.figures
    /// The form's id of the row; empty if it has none.
    var id = ""
    /// The ids of the groups that it stands in, from the outside.
    var groups: [String] = []
    /// The labels of those groups, where they are printed in this row.
    var leads: [String] = []
    var number = ""
    var label = ""
    var values: [PrintedValue] = []
    /// Other cells behind the values; in a header, the labels of its columns.
    var tail: [String] = []

    /// Number and label as they are printed.
    var printed: String { number + label }

    static func text(_ text: String) -> TableRow {
        TableRow(kind: .text, label: text)
    }
}
