import Models

/// Tabs between cells; an empty cell wherever a merged one goes on.
struct TabLayout: LayoutWriter {
    func table(_ grid: Grid, on page: inout Page) {
        for line in grid.expanded() {
            row(line, by: "\t", on: &page)
            page.newLine()
        }
    }
}

/// Tabs between cells; the three columns of labels have become two, and short
/// rows are filled up.
struct CollapsedTabLayout: LayoutWriter {
    func table(_ grid: Grid, on page: inout Page) {
        let labels = grid.table == .requests ? 3 : 0
        let width = grid.width - (labels == 0 ? 0 : 1)
        for (line, kind) in zip(grid.expanded(), grid.rows.map(\.kind)) {
            var cells = line
            if kind == .figures, cells.count >= labels, labels > 0 {
                let printed = cells.prefix(labels).filter { !$0.text.isEmpty }
                // A label alone stands in front if it is of the first level, else behind its group's place.
                let pair =
                    printed.count >= 2
                    ? Array(printed.suffix(2)) : cells[0].text.isEmpty ? [.empty] + printed : printed + [.empty]
                cells.replaceSubrange(0..<labels, with: pair)
            } else if kind == .header, labels > 0 {
                cells.removeFirst(min(1, cells.count - 1))
                if !line[0].text.isEmpty { cells[0] = line[0] }
            }
            if kind != .text { while cells.count < width { cells.append(.empty) } }
            row(cells, by: "\t", on: &page)
            page.newLine()
        }
    }
}
