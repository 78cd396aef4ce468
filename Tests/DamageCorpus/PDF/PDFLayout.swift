import Models

/// A printed report: pages with numbers, paragraphs with an indented first line,
/// tables with merged cells that page breaks cut.
struct PDFLayout: LayoutWriter {
    var style = PDFStyle()

    private static let left = 72.0
    private static let width = 451.0
    private static let top = 72.0
    private static let size = 14.0

    func open(_ title: String, on page: inout Page) {
        var canvas = PDFCanvas(height: style.height)
        decorate(&canvas)
        page.canvas = canvas
        page.depth = Self.top
        for line in Self.lines(title, width: Self.width - 40, size: 20) {
            let width = PDFCanvas.width(of: line, size: 20)
            write(line, x: Self.left + (Self.width - width) / 2, size: 20, on: &page)
        }
        page.depth += 12
    }

    func heading(_ text: String, on page: inout Page) {
        write(text, x: Self.left + 2 * Self.size, size: Self.size, on: &page)
    }

    func paragraph(_ text: String, on page: inout Page) {
        for (index, line) in Self.lines("　　" + text, width: Self.width, size: Self.size).enumerated() {
            let indent = index == 0 ? 2 * Self.size : 0
            write(index == 0 ? String(line.dropFirst(2)) : line, x: Self.left + indent, size: Self.size, on: &page)
        }
    }

    private func write(_ line: String, x: Double, size: Double, on page: inout Page) {
        makeRoom(1.6 * size, on: &page)
        page.canvas?.text(line, x: x, top: page.depth, size: size)
        page.depth += 1.6 * size
    }

    private func makeRoom(_ height: Double, on page: inout Page) {
        guard page.depth + height > style.height - Self.top else { return }
        newPage(on: &page)
    }

    private func newPage(on page: inout Page) {
        guard var canvas = page.canvas else { return }
        canvas.newPage()
        decorate(&canvas)
        page.canvas = canvas
        page.depth = Self.top
    }

    /// What is on every page: its number below, the header above.
    private func decorate(_ canvas: inout PDFCanvas) {
        canvas.text("- \(canvas.pages.count) -", x: 280, top: style.height - 50, size: 10)
        canvas.text(style.pageHeader, x: Self.left, top: 40, size: 10)
    }

    /// A text in lines that are no wider than that.
    static func lines(_ text: String, width: Double, size: Double) -> [String] {
        var lines: [String] = []
        var line = ""
        for character in text {
            if !line.isEmpty, PDFCanvas.width(of: line + String(character), size: size) > width {
                lines.append(line)
                line = ""
            }
            line.append(character)
        }
        return line.isEmpty ? lines : lines + [line]
    }
}

// MARK: - Tables

extension PDFLayout {
    func table(_ grid: Grid, on page: inout Page) {
        let table = PDFTableDrawing(grid, width: Self.width, size: style.cellSize)
        for cell in table.cells { for value in cell.values { page.put(value) } }
        var row = 0
        while row < table.heights.count {
            let header = row > 0 && style.repeatsHeader ? grid.headerRows : 0
            let headerHeight = table.heights.prefix(header).reduce(0, +)
            // A header stays together, and with the first row below it.
            let together = row == 0 ? table.heights.prefix(grid.headerRows + 1).reduce(0, +) : table.heights[row]
            makeRoom(headerHeight + together + 1, on: &page)
            var end = row
            var depth = page.depth + headerHeight
            while end < table.heights.count, depth + table.heights[end] <= style.height - Self.top || end == row {
                depth += table.heights[end]
                end += 1
            }
            if header > 0 { draw(table, rows: 0..<header, on: &page) }
            draw(table, rows: row..<end, on: &page)
            row = end
            if row < table.heights.count { newPage(on: &page) }
        }
        page.depth += 10
    }

    /// Draws some rows; of a cell that begins above them the lines that found no
    /// room there.
    private func draw(_ table: PDFTableDrawing, rows: Range<Int>, on page: inout Page) {
        let top = page.depth - table.tops[rows.lowerBound]
        for cell in table.cells where cell.rows.overlaps(rows) {
            let part = cell.rows.clamped(to: rows)
            let (upper, lower) = (top + table.tops[part.lowerBound], top + table.tops[part.upperBound])
            let (left, right) = (
                Self.left + table.edges[cell.columns.lowerBound], Self.left + table.edges[cell.columns.upperBound]
            )
            let isRuled = cell.values.isEmpty || !style.leavesFiguresUnruled
            page.canvas?.frame(left, upper, right, lower, as: isRuled ? style.ruling : .none)
            let above = cell.rows.lowerBound..<part.lowerBound
            let lines = table.lines(of: cell, in: part, after: above.isEmpty ? nil : above)
            let height = Double(lines.count) * table.leading
            for (index, line) in lines.enumerated() {
                let first = style.textHeight == .top ? upper + 0.3 * table.size : (upper + lower - height) / 2
                let y = first + Double(index) * table.leading
                let width = PDFCanvas.width(of: line, size: table.size)
                let figure =
                    style.figureSide == .right ? right - PDFTableDrawing.padding - width : (left + right - width) / 2
                let x = cell.values.isEmpty ? left + PDFTableDrawing.padding : figure
                draw(line, x: x, y: y, size: table.size, isFigure: !cell.values.isEmpty, on: &page)
            }
        }
        page.depth += table.tops[rows.upperBound] - table.tops[rows.lowerBound]
    }

    private func draw(_ line: String, x: Double, y: Double, size: Double, isFigure: Bool, on page: inout Page) {
        guard style.splitsFigures, isFigure, line.count > 1 else {
            page.canvas?.text(line, x: x, top: y, size: size)
            return
        }
        let head = String(line.prefix(line.count / 2))
        page.canvas?.text(head, x: x, top: y, size: size)
        // Wide enough for pdftotext to see two words, narrower than any space.
        let start = x + PDFCanvas.width(of: head, size: size) + 0.13 * size
        page.canvas?.text(String(line.dropFirst(line.count / 2)), x: start, top: y, size: size)
    }
}
