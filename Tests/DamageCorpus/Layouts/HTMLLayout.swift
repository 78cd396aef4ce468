/// A page of a web site: real tables with merged cells, `&nbsp;` in blank ones.
struct HTMLLayout: LayoutWriter {
    func open(_ title: String, on page: inout Page) {
        page.line("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>\(escaped(title))</title>")
        page.line("<style>td { border: 1px solid }</style></head>\n<body><div class=\"content\">")
        page.line("<h1>\(escaped(title))</h1>")
    }

    func heading(_ text: String, on page: inout Page) { page.line("<p><strong>\(escaped(text))</strong></p>") }
    func paragraph(_ text: String, on page: inout Page) { page.line("<p>\(escaped(text))</p>") }
    func close(_ page: inout Page) { page.line("</div></body></html>") }

    func table(_ grid: Grid, on page: inout Page) {
        let width = grid.width
        page.line("<table border=\"1\"><tbody>")
        for line in grid.rows {
            page.put("<tr>")
            for (index, cell) in line.cells.enumerated() {
                if !cell.isJoined { open(cell, of: line, width: width, on: &page) }
                page.put(cell.value == nil ? GridCell(escaped(cell.text)) : cell)
                if cell.text.isEmpty { page.put("&nbsp;") }
                let next = index + 1
                if next == line.cells.count || !line.cells[next].isJoined { page.put("</td>") }
            }
            page.line("</tr>")
        }
        page.line("</tbody></table>")
    }

    private func open(_ cell: GridCell, of row: GridRow, width: Int, on page: inout Page) {
        page.put("<td")
        let columns = row.kind == .caption || row.kind == .text ? width : cell.columns
        if columns > 1 { page.put(" colspan=\"\(columns)\"") }
        if cell.rows > 1 { page.put(" rowspan=\"\(cell.rows)\"") }
        page.put(">")
    }

    private func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E }) else { return text }
        return text.map { $0 == "&" ? "&amp;" : $0 == "<" ? "&lt;" : $0 == ">" ? "&gt;" : String($0) }.joined()
    }
}
