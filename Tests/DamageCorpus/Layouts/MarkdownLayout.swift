/// Markdown tables: a ruled line below the header, rows filled up to one width.
struct MarkdownLayout: LayoutWriter {
    func open(_ title: String, on page: inout Page) { page.line("# " + title + "\n") }
    func heading(_ text: String, on page: inout Page) { page.line("\n## " + text + "\n") }
    func paragraph(_ text: String, on page: inout Page) { page.line(text + "\n") }

    func table(_ grid: Grid, on page: inout Page) {
        let width = grid.width
        for (index, line) in grid.expanded().enumerated() {
            guard grid.rows[index].kind != .text else {
                page.line("\n" + line.map(\.text).joined() + "\n")
                continue
            }
            markdownRow(line, width: width, on: &page)
            if index == 0 { page.line("|" + String(repeating: "---|", count: width)) }
        }
        page.newLine()
    }
}

extension LayoutWriter {
    /// One row between pipes.
    func markdownRow(_ cells: [GridCell], width: Int, on page: inout Page) {
        page.put("| ")
        row(cells + Array(repeating: .empty, count: max(0, width - cells.count)), by: " | ", on: &page)
        page.line(" |")
    }
}
