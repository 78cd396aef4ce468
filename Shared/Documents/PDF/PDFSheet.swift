/// A page as its lines and tables, from top to bottom.
struct PDFSheet: Sendable {
    /// A part of a page.
    enum Part: Sendable {
        case line(PDFLine)
        case table(PDFTable)

        /// Where it stands.
        var box: PDFBox {
            switch self {
            case .line(let line): line.box
            case .table(let table): table.box
            }
        }

        /// The line that it is; nil for a table.
        var line: PDFLine? {
            if case .line(let line) = self { line } else { nil }
        }
    }

    let number: Int
    let width: Double
    let height: Double
    var parts: [Part]

    /// Lays a page out by its rulings.
    ///
    /// - Parameter cells: how many cells the tables of this page and those that
    ///   follow may have; beyond that a page is read as if it had no rulings.
    /// - Parameter before: the page before it.
    init(_ page: PDFPage, rulings: [PDFRuling], cells: inout Int, before: PDFSheet? = nil) {
        number = page.number
        // Of a page that is turned pdftotext says the size before, and the words after.
        let isTurned = page.words.contains { $0.box.bottom > page.height || $0.box.right > page.width }
        width = isTurned ? page.height : page.width
        height = isTurned ? page.width : page.height
        parts = []
        var taken = [Bool](repeating: false, count: page.words.count)
        var tables: [PDFTable] = []
        for grid in PDFRulings(rulings).grids() where grid.cells.count <= cells {
            var words = [[PDFWord]](repeating: [], count: grid.cells.count)
            var places: [Int] = []
            var beside = 0
            for (index, word) in page.words.enumerated() where !taken[index] {
                guard let cell = grid.cell(x: word.box.middle, y: word.box.centre) else {
                    let isBeside = (grid.box.top...grid.box.bottom).contains(word.box.centre)
                    beside += isBeside && word.isFigure ? 1 : 0
                    continue
                }
                words[cell].append(word)
                places.append(index)
            }
            // Figures beside it are of cells whose rulings are not drawn.
            guard beside < 2, let table = PDFTable(grid, words: words, page: number) else { continue }
            for place in places { taken[place] = true }
            cells -= grid.cells.count
            tables.append(table)
        }
        let unruled = Self.unruled(of: page, without: taken, cells: &cells, before: before?.columns)
        tables += unruled.tables
        for index in taken.indices where unruled.words.contains(page.words[index]) { taken[index] = true }
        let lines = Self.lines(of: page, without: taken)
        arrange(lines.map { .line($0) }, tables)
    }

    /// Puts the tables between the lines: each before the first line that stands
    /// below its upper edge and beside or under it.
    private mutating func arrange(_ parts: [Part], _ tables: [PDFTable]) {
        self.parts = parts
        for table in tables.sorted(by: { $0.box.top < $1.box.top }) {
            let place = self.parts.firstIndex {
                $0.box.centre > table.box.top && $0.box.left < table.box.right && $0.box.right > table.box.left
            }
            self.parts.insert(.table(table), at: place ?? self.parts.count)
        }
    }

    /// The columns of the last table, where no rulings show them.
    private var columns: PDFUnruledColumns? {
        parts.compactMap { if case .table(let table) = $0 { table } else { nil } }.last?.unruled
    }

    /// The tables without rulings, and the words in them.
    private static func unruled(
        of page: PDFPage, without taken: [Bool], cells: inout Int, before: PDFUnruledColumns?
    ) -> (tables: [PDFTable], words: Set<PDFWord>) {
        let free = zip(page.words, taken).filter { !$1 }.map(\.0)
        let found = PDFUnruledTable.tables(in: PDFLine.lines(of: free), page: page.number, before: before)
        let count = found.tables.reduce(0) { $0 + $1.cells.count }
        guard count <= cells else { return ([], []) }
        cells -= count
        return found
    }

    /// The lines of the words that are in no table. Where a page has columns of
    /// text they keep the order in which pdftotext reads them.
    private static func lines(of page: PDFPage, without taken: [Bool]) -> [PDFLine] {
        var stretches: [PDFLine] = []
        var next = 0
        for (index, word) in page.words.enumerated() {
            var starts = false
            while next < page.lineStarts.count, page.lineStarts[next] <= index {
                starts = true
                next += 1
            }
            guard !taken[index] else { continue }
            if !starts, let last = stretches.indices.last, index > 0, !taken[index - 1] {
                stretches[last].append(word)
            } else {
                stretches.append(PDFLine(word))
            }
        }
        return hasColumns(stretches) ? stretches : PDFLine.lines(of: stretches.flatMap(\.words))
    }

    /// Whether lines of text stand in columns side by side: a run of long lines is
    /// followed by another that begins above its end, beside it.
    private static func hasColumns(_ lines: [PDFLine]) -> Bool {
        var runs: [(box: PDFBox, long: Int)] = []
        for line in lines {
            let long = line.box.width > 8 * line.size && !line.isFigures ? 1 : 0
            if let last = runs.indices.last, line.box.centre > runs[last].box.bottom - line.size {
                runs[last] = (runs[last].box.union(line.box), runs[last].long + long)
            } else if let last = runs.indices.last, line.box.top > runs[last].box.bottom {
                runs[last] = (runs[last].box.union(line.box), runs[last].long + long)
            } else {
                runs.append((line.box, long))
            }
        }
        return zip(runs, runs.dropFirst()).contains { first, second in
            first.long > 2 && second.long > 2
                && (first.box.right <= second.box.left || second.box.right <= first.box.left)
        }
    }
}
