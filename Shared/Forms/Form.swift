public import Models

/// One edition of the report form, as data: its tables, their cells and the
/// equations between them. Everything that depends on the edition is here.
///
/// A form and its parts are classes: there are two forms, and everybody passes
/// them around.
public final class Form: Sendable {
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
    private let rowCells: [TableID: [String: [Int]]]
    private let tableCells: [Range<Int>]

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
        var rowCells: [TableID: [String: [Int]]] = [:]
        for cell in cells {
            indices[cell.id] = cell.index
            rowCells[cell.table, default: [:]][cell.row, default: []].append(cell.index)
        }
        self.edition = edition
        self.tables = tables
        self.cells = cells
        self.indices = indices
        self.rowCells = rowCells
        tableCells = TableID.allCases.map { table in
            let first = cells.firstIndex { $0.table == table } ?? 0
            return first..<first + cells.count { $0.table == table }
        }
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

    /// The cells of a table, in the order of the form.
    public func cells(of table: TableID) -> ArraySlice<FormCell> {
        cells[tableCells[table.place]]
    }

    /// The indices of a row's cells, in the order of its columns.
    public func cells(of table: TableID, row: String) -> [Int] {
        rowCells[table]?[row] ?? []
    }
}

extension TableID {
    /// Its place among the tables of a form.
    fileprivate var place: Int {
        switch self {
        case .proactive: 0
        case .requests: 1
        case .remedies: 2
        }
    }
}
