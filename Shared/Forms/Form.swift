public import Models

/// One edition of the report form, as data: its tables, their cells and the
/// equations between them. Everything that depends on the edition is here.
public struct Form: Sendable {
    /// Which edition.
    public let edition: Edition
    /// The three tables, in the order of the form.
    public let tables: [FormTable]
    /// Every cell of the three tables, in the order of the form: by table, row
    /// and column. A cell's place here is its index everywhere.
    public let cells: [FormCell]
    /// The linear equations that the form's figures must satisfy.
    public let relations: [Relation]

    private let indices: [String: Int]

    /// Puts a form together from its tables.
    init(edition: Edition, tables: [FormTable]) {
        var cells: [FormCell] = []
        for table in tables {
            for (row, definition) in table.rows.enumerated() {
                for column in definition.columns.indices {
                    cells.append(FormCell(index: cells.count, table: table, row: row, column: column))
                }
            }
        }
        var indices: [String: Int] = [:]
        for cell in cells { indices[cell.id] = cell.index }
        self.edition = edition
        self.tables = tables
        self.cells = cells
        self.indices = indices
        relations = Relation.all(of: edition, index: indices)
    }

    /// The form of an edition.
    public static func of(_ edition: Edition) -> Form {
        switch edition {
        case .form2019: form2019
        case .form2021: form2021
        }
    }

    /// A table by its id.
    public func table(_ id: TableID) -> FormTable? {
        tables.first { $0.id == id }
    }

    /// The index of a cell by its id, as `requests.granted.total`.
    public func index(of id: String) -> Int? {
        indices[id]
    }

    /// The indices of a row's cells, in the order of its columns.
    public func cells(of table: TableID, row: String) -> [Int] {
        cells.filter { $0.table == table && $0.row == row }.map(\.index)
    }
}
