public import Models

/// One cell of a form.
public final class FormCell: Sendable {
    /// Its place among the form's cells.
    public let index: Int
    /// Its table.
    public let table: TableID
    /// The id of its row.
    public let row: String
    /// The place of its row in the table, from 0.
    public let rowIndex: Int
    /// The id of its column.
    public let column: String
    /// The place of its column in the row, from 0.
    public let columnIndex: Int
    /// Its name within the table, as `granted.total` or `license_decisions`.
    public let name: String
    /// What its figure is.
    public let kind: FormColumn.Kind
    /// The unit of its figure: 件, 项 or 万元.
    public let unit: String
    /// Row and column in the form's own words, as `（一）予以公开／总计`.
    public let label: String
    /// Row and column in English.
    public let english: String
    /// The label with the number of the row's group where only that tells rows
    /// apart, as a message names the cell.
    let fullLabel: String

    /// The id, as `requests.granted.total`: the same in messages, in JSON and
    /// in the database.
    public let id: String

    init(index: Int, table: FormTable, row rowIndex: Int, column columnIndex: Int) {
        let row = table.rows[rowIndex]
        let column = row.columns[columnIndex]
        self.index = index
        self.table = table.id
        self.row = row.id
        self.rowIndex = rowIndex
        self.column = column.id
        self.columnIndex = columnIndex
        name = row.id + table.separator + column.id
        id = table.id.rawValue + "." + name
        kind = column.kind
        unit = column.unit
        label = row.printed + "／" + column.label
        english = row.english + " / " + column.english
        fullLabel = table.label(of: row) + "／" + column.label
    }
}
