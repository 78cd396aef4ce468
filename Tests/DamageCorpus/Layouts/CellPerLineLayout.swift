/// Every cell on a line of its own, with empty lines between; a blank cell
/// leaves no trace.
struct CellPerLineLayout: LayoutWriter {
    func paragraph(_ text: String, on page: inout Page) { page.line(text + "\n") }
    func heading(_ text: String, on page: inout Page) { page.line(text + "\n") }

    func table(_ grid: Grid, on page: inout Page) {
        for line in grid.rows {
            row(line.cells.filter { !$0.text.isEmpty }, by: "\n\n", on: &page)
            page.put("\n\n")
        }
    }
}

/// Every cell on a line that begins with a tab, and an empty line before each
/// row.
struct IndentedLayout: LayoutWriter {
    func table(_ grid: Grid, on page: inout Page) {
        for line in grid.rows {
            page.put("\n\t")
            row(line.cells.filter { !$0.text.isEmpty }, by: "\n\t", on: &page)
            page.newLine()
        }
        page.newLine()
    }
}
