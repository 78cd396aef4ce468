/// `a | b | c |`: no pipe in front, and labels of merged cells in their first
/// row only.
struct PipeLayout: LayoutWriter {
    func table(_ grid: Grid, on page: inout Page) {
        page.newLine()
        for line in grid.rows {
            row(line.cells.filter { $0.value != nil || !$0.text.isEmpty }, by: " | ", on: &page)
            page.line(line.kind == .text ? "" : " |")
        }
        page.newLine()
    }
}

/// Pipes with dozens of empty cells before and behind each row, as a page laid
/// out by tables becomes.
struct EmptyPipeLayout: LayoutWriter {
    func table(_ grid: Grid, on page: inout Page) {
        for (index, line) in grid.expanded().enumerated() {
            page.put("| | | ")
            row(line, by: " | ", on: &page)
            page.line(" |" + String(repeating: " |", count: 24 + index % 7))
            if index == 0 { page.line(String(repeating: "|---", count: 40) + "|") }
        }
    }
}

/// Pipes with an empty cell behind every cell: each covers two columns of the
/// page.
struct SpreadPipeLayout: LayoutWriter {
    func table(_ grid: Grid, on page: inout Page) {
        for (index, line) in grid.expanded().enumerated() {
            page.put("| ")
            row(line, by: " | | ", on: &page)
            page.line(" | |")
            if index == 0 { page.line(String(repeating: "|---", count: 2 * line.count) + "|") }
        }
    }
}
