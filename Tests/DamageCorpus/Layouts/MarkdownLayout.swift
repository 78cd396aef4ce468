import Models

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

/// Every row its own Markdown table with a header that a converter made up.
struct TablePerRowLayout: LayoutWriter {
    func open(_ title: String, on page: inout Page) { page.line("# " + title + "\n") }
    func heading(_ text: String, on page: inout Page) { page.line("\n## " + text + "\n") }
    func paragraph(_ text: String, on page: inout Page) { page.line(text + "\n") }

    func table(_ grid: Grid, on page: inout Page) {
        guard grid.table == .requests else { return captioned(grid, on: &page) }
        page.line("### 申请人情况 (法人或其他组织)")
        page.line("| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n|---|---|---|---|---|\n| - | - | - | - | - |\n")
        var group = ""
        for line in grid.rows where line.kind != .header {
            guard line.kind == .figures else {
                page.line(line.cells.map(\.text).joined() + "\n")
                continue
            }
            let values = line.cells.filter { $0.value != nil }
            var labels = line.cells.filter { $0.value == nil && !$0.text.isEmpty }
            let own = labels.popLast() ?? .empty
            for label in labels {
                group = label.text
                if group.hasPrefix("三、") { page.line("### " + group + "\n") }
            }
            let isNumbered = own.text.utf8.first.map { (0x31...0x39).contains($0) } ?? false
            page.line("### " + (isNumbered ? group : own.text))
            let names = (1..<max(values.count, 2)).map { GridCell("数据\($0)") }
            markdownRow([GridCell("类别")] + names + [GridCell("总计")], width: 0, on: &page)
            page.line("|" + String(repeating: "---|", count: values.count + 1))
            markdownRow([own] + values, width: 0, on: &page)
            page.newLine()
        }
    }

    /// Tables 2 and 4: captions become headings.
    private func captioned(_ grid: Grid, on page: inout Page) {
        for (index, line) in grid.expanded().enumerated() {
            switch grid.rows[index].kind {
            case .caption: page.line("\n### " + line.map(\.text).joined())
            case .text: page.line("\n" + line.map(\.text).joined() + "\n")
            case .header, .figures:
                markdownRow(line, width: 0, on: &page)
                let isLastOfHeader =
                    grid.rows[index].kind == .header
                    && grid.rows[index + 1 < grid.rows.count ? index + 1 : index].kind == .figures
                if isLastOfHeader { page.line("|" + String(repeating: "---|", count: line.count)) }
            }
        }
        page.newLine()
    }
}
