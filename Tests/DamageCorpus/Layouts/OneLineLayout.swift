/// The whole document in one line, everything parted by single spaces; blank
/// cells leave no trace.
struct OneLineLayout: LayoutWriter {
    func open(_ title: String, on page: inout Page) { page.put(title + " ") }
    func heading(_ text: String, on page: inout Page) { page.put(text + " ") }
    func paragraph(_ text: String, on page: inout Page) { page.put(text + " ") }

    func table(_ grid: Grid, on page: inout Page) {
        for line in grid.rows {
            row(line.cells.filter { !$0.text.isEmpty }, by: " ", on: &page)
            page.put(" ")
        }
    }
}

/// One line again, and nothing at all between the cells of a table. What is not
/// of the table has its own line, else no one could say what is printed.
struct RunTogetherLayout: LayoutWriter {
    func heading(_ text: String, on page: inout Page) { page.put(text) }
    func paragraph(_ text: String, on page: inout Page) { page.put("\n" + text + "\n") }

    func table(_ grid: Grid, on page: inout Page) {
        for line in grid.rows {
            if line.kind == .text { page.newLine() }
            row(line.cells.filter { !$0.text.isEmpty }, by: "", on: &page)
            if line.kind == .text { page.newLine() }
        }
    }
}
