import Models

/// A cell of a table with the columns and rows that it covers, as in HTML.
struct GridCell {
    var text: String
    var value: PrintedValue?
    var columns = 1
    var rows = 1

    init(_ text: String, columns: Int = 1, rows: Int = 1) {
        self.text = text
        self.columns = columns
        self.rows = rows
    }

    init(_ value: PrintedValue) {
        text = value.text
        self.value = value
    }

    static let empty = GridCell("")

    /// Whether nothing parts it from the cell before it.
    var isJoined: Bool { value?.isJoined ?? false }
}

/// A row of a table: the cells that begin in it.
struct GridRow {
    var kind: TableRow.Kind
    var cells: [GridCell]
}

/// A table as a page shows it, with merged cells; layouts differ in what they
/// make of it.
struct Grid {
    let table: TableID
    var rows: [GridRow] = []
    /// How many rows the header has, for layouts that rule a line below it.
    var headerRows = 0

    /// The columns that the widest row takes.
    var width: Int {
        rows.map { $0.cells.reduce(0) { $0 + $1.columns } }.max() ?? 0
    }

    /// The rows with an empty cell wherever a merged one goes on.
    func expanded() -> [[GridCell]] {
        var open: [Int] = []
        return rows.map { row in
            var line: [GridCell] = []
            func fillCovered() {
                while line.count < open.count, open[line.count] > 0 {
                    open[line.count] -= 1
                    line.append(.empty)
                }
            }
            guard row.kind != .text else { return row.cells }
            for cell in row.cells {
                fillCovered()
                for column in 0..<cell.columns {
                    while open.count <= line.count { open.append(0) }
                    open[line.count] = cell.rows - 1
                    line.append(column == 0 ? cell : .empty)
                }
            }
            fillCovered()
            return line
        }
    }
}
