/// Writes a page's parts as text.
struct HTMLTextWriter {
    private let page: HTMLPage
    private var lines = HTMLLines()
    /// How many empty places the tables that are still to come may have: spans
    /// of a few bytes must not become megabytes.
    private var emptyPlaces = 1 << 20

    /// Creates a writer of a page.
    init(_ page: HTMLPage) {
        self.page = page
    }

    /// Writes the page. A table with tables in it only lays the page out, and one
    /// without columns is no table: their cells are blocks.
    mutating func write() -> [UInt8] {
        var index = 0
        while index < page.items.count {
            let item = page.items[index]
            index += 1
            if item.kind == .table {
                lines.endLine()
                guard item.second == 0,
                    let grid = HTMLGrid(index..<Int(item.first), of: page, emptyPlaces: emptyPlaces)
                else { continue }
                emptyPlaces -= grid.emptyPlaces
                write(grid)
                index = Int(item.first)
            } else {
                write(item)
            }
        }
        lines.endLine()
        return lines.bytes
    }

    private mutating func write(_ item: HTMLItem) {
        switch item.kind {
        case .text: lines.append(page.characters[item.range], of: page.characters)
        case .gap: lines.gap()
        case .tab: lines.tab()
        case .lineEnd, .table, .tableEnd, .rowGroup, .row, .rowEnd, .cell, .cellEnd: lines.endLine()
        }
    }

    private mutating func write(_ grid: HTMLGrid) {
        for index in grid.loose {
            write(page.items[index])
            lines.endLine()
        }
        for row in grid.rows {
            var column = 0
            for cell in grid.cells[row.cells] {
                lines.startCell(tabs: cell.column - column)
                column = cell.column
                for index in cell.items { writeInCell(page.items[index]) }
            }
            lines.startCell(tabs: row.places - 1 - column)
            lines.endRow()
        }
    }

    private mutating func writeInCell(_ item: HTMLItem) {
        if item.kind == .text {
            lines.appendCell(item.range, of: page.characters)
        } else {
            lines.gap()
        }
    }
}
