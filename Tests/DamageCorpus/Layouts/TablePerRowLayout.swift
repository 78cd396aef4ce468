import Models

/// Every row its own Markdown table with a header that a converter made up.
struct TablePerRowLayout: LayoutWriter {
    func open(_ title: String, on page: inout Page) { page.line("# " + title + "\n") }
    func heading(_ text: String, on page: inout Page) { page.line("\n## " + text + "\n") }
    func paragraph(_ text: String, on page: inout Page) { page.line(text + "\n") }

    func table(_ grid: Grid, on page: inout Page) {
        guard grid.table == .requests else { return captioned(grid, on: &page) }
        header(grid, on: &page)
        var group = ""
        for line in grid.rows where line.kind != .header {
            guard line.kind == .figures else {
                page.line(line.cells.map(\.text).joined() + "\n")
                continue
            }
            let end = line.cells.firstIndex { $0.value != nil } ?? line.cells.count
            let values = Array(line.cells[end...])
            var labels = line.cells[..<end].filter { !$0.text.isEmpty }
            let own = labels.popLast() ?? .empty
            for label in labels {
                group = label.text
                if group.hasPrefix("三、") { page.line("### " + group + "\n") }
            }
            let isNumbered = own.text.utf8.first.map { (0x31...0x39).contains($0) } ?? false
            page.line("### " + (isNumbered ? group : own.text))
            let names = values.indices.map { GridCell("数据\($0 + 1)") }
            markdownRow([GridCell("类别")] + names, width: 0, on: &page)
            page.line("|" + String(repeating: "---|", count: values.count + 1))
            markdownRow([own] + values, width: 0, on: &page)
            page.newLine()
        }
    }

    /// The names of the columns, in the order of the report, above placeholders.
    private func header(_ grid: Grid, on page: inout Page) {
        let names = grid.rows.prefix(grid.headerRows).flatMap(\.cells).map(\.text)
        let outer = names.filter { $0 == "自然人" || $0 == "总计" || $0 == "合计" }
        let isUsual = grid.headerRows > 1 && outer.first == "自然人" && outer.count == 2
        let columns = names.filter {
            !$0.isEmpty && !$0.hasPrefix("（本列") && !$0.hasPrefix("(本列") && $0 != "申请人情况" && $0 != "法人或其他组织"
        }
        let parts =
            isUsual
            ? [("自然人", ["自然人"]), ("法人或其他组织", columns.filter { !outer.contains($0) }), ("总计", [outer[1]])]
            : [("各类申请人", columns)]
        for (title, columns) in parts where !columns.isEmpty {
            page.line("### 申请人情况 (\(title))")
            markdownRow(columns.map { GridCell($0) }, width: 0, on: &page)
            page.line("|" + String(repeating: "---|", count: columns.count))
            markdownRow(columns.map { _ in GridCell("-") }, width: 0, on: &page)
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
