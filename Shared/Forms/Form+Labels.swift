public import Models

extension FormTable {
    func label(of row: FormRow) -> String {
        guard let group = groups.first(where: { $0.id == row.group }), group.id != "results" else {
            return row.printed
        }
        return group.number + row.printed
    }
}

extension Form {
    /// A row's label as the form prints it, with the number of its group where
    /// only that tells rows apart: `（六）3.其他`.
    public func label(of row: FormRow, in table: TableID) -> String {
        self.table(table)?.label(of: row) ?? row.printed
    }

    /// A cell's label: row and column, as a message names it.
    public func label(of cell: FormCell) -> String { cell.fullLabel }

    /// A cell's label by its id; the id itself where the form does not have it.
    public func label(ofCell id: String) -> String {
        index(of: id).map { label(of: cells[$0]) } ?? id
    }

    /// A row of a table.
    public func row(_ id: String, of table: TableID) -> FormRow? {
        self.table(table)?.rows.first { $0.id == id }
    }

    /// A column of a table, as the first row that has it prints it.
    public func column(_ id: String, of table: TableID) -> FormColumn? {
        self.table(table)?.rows.lazy.flatMap(\.columns).first { $0.id == id }
    }
}
