/// A table without rulings, whose cells show by where their words stand: below
/// one another in columns, beside the labels of their rows.
///
/// It is one only where every word has its cell for certain; what is not stays
/// lines of text.
struct PDFUnruledTable {
    private let rows: PDFUnruledRows
    private let header: PDFUnruledHeader
    private let labels: PDFUnruledLabels
    private let page: Int

    /// The tables among the lines of a page, and the words in them.
    ///
    /// - Parameter before: the columns of the table that the page before ends with.
    static func tables(
        in lines: [PDFLine], page: Int, before: PDFUnruledColumns?
    ) -> (tables: [PDFTable], words: Set<PDFWord>) {
        var tables: [PDFTable] = []
        var words: Set<PDFWord> = []
        var above = -1
        for rows in PDFUnruledRows.all(in: lines) {
            if let made = PDFUnruledTable(rows, below: above, page: page, before: before), let table = made.table {
                tables.append(table)
                words.formUnion(table.words)
            }
            above = rows.rows.last ?? above
        }
        return (tables, words)
    }

    private init?(_ rows: PDFUnruledRows, below above: Int, page: Int, before: PDFUnruledColumns?) {
        let first = rows.rows[0]
        let last = rows.rows[rows.rows.count - 1]
        let left = rows.figures[0].left
        let size = rows.size
        // Lines that belong to the first row's label and to the last row's.
        func isOfLabel(_ index: Int, beside next: Int) -> Bool {
            let line = rows.lines[index]
            return abs(line.size - size) < 0.15 * size && line.segments.allSatisfy { $0.box.right <= left }
                && abs(line.box.centre - rows.lines[next].box.centre) < PDFUnruledRows.leading * size
        }
        var start = first
        while start - 1 > above, isOfLabel(start - 1, beside: start) { start -= 1 }
        var end = last
        while end + 1 < rows.lines.count, isOfLabel(end + 1, beside: end) { end += 1 }
        let segments = rows.lines[start...end].flatMap { $0.segments.filter { $0.box.right <= left && !$0.isFigure } }
        guard
            let labels = PDFUnruledLabels(
                segments, centres: rows.rows.map { rows.lines[$0].box.centre }, size: size),
            var header = PDFUnruledHeader(
                of: rows, from: start, below: above, labelsEnd: segments.map(\.box.right).max())
        else { return nil }
        if let before, above < 0 { header.goOn(from: before.values) }
        let named = header.labels.count { !$0.isEmpty }
        let isTable =
            named > 0
            ? 2 * named >= header.columns.count && (header.columns.count > 1 || !segments.isEmpty)
            : header.columns.count > 1 && rows.rows.count > 1 && !segments.isEmpty
        guard isTable else { return nil }
        self.rows = rows
        self.header = header
        self.labels = labels
        self.page = page
    }

    /// The table; nil if a value stands in no column.
    private var table: PDFTable? {
        let headerRows = header.labels.allSatisfy(\.isEmpty) ? 0 : header.upper.count + 1
        let levels = labels.lefts.count
        let width = levels + header.columns.count
        let edges = edges
        var cells: [PDFTable.Cell] = []
        func add(_ words: [PDFWord], _ columns: Range<Int>, _ rows: Range<Int>) {
            var cell = PDFTable.Cell(columns: columns, rows: rows)
            if !words.isEmpty {
                let width = edges[columns.upperBound] - edges[columns.lowerBound]
                cell.pieces = [PDFTable.Piece(page: page, width: width, lines: PDFLine.lines(of: words))]
            }
            cells.append(cell)
        }
        if headerRows > 0, levels > 0 { add(header.corner, 0..<levels, 0..<headerRows) }
        for (row, labels) in header.upper.enumerated() where headerRows > 0 {
            var column = 0
            for label in labels {
                while column < label.columns.lowerBound {
                    add([], levels + column..<levels + column + 1, row..<row + 1)
                    column += 1
                }
                add(label.segment.words, levels + column..<levels + label.columns.upperBound, row..<row + 1)
                column = label.columns.upperBound
            }
            if levels + column < width { add([], levels + column..<width, row..<row + 1) }
        }
        for (column, words) in header.labels.enumerated() where headerRows > 0 {
            add(words, levels + column..<levels + column + 1, headerRows - 1..<headerRows)
        }
        for group in labels.groups {
            let rows = headerRows + group.rows.lowerBound..<headerRows + group.rows.upperBound
            add(group.words, group.level..<group.level + 1, rows)
        }
        for (row, index) in rows.rows.enumerated() {
            let place = headerRows + row..<headerRows + row + 1
            if levels > 0 { add(labels.words[row], labels.levels[row]..<levels, place) }
            var values = [[PDFWord]](repeating: [], count: header.columns.count)
            for segment in rows.lines[index].segments where segment.isFigure || segment.box.right > rows.figures[0].left
            {
                let columns = header.columns.indices.filter { segment.overlaps(header.columns[$0]) }
                guard columns.count == 1, values[columns[0]].isEmpty else { return nil }
                values[columns[0]] = segment.words
            }
            // What is empty at the end may be lost further left: nobody sees where the row ends.
            while values.last?.isEmpty == true { values.removeLast() }
            for (column, words) in values.enumerated() { add(words, levels + column..<levels + column + 1, place) }
        }
        return PDFTable(
            columns: edges, rowCount: headerRows + rows.rows.count, cells: cells,
            unruled: PDFUnruledColumns(labels: labels.lefts, values: header.columns, isHeadless: headerRows == 0))
    }

    /// The edges of the columns: where labels begin, and the middles between values.
    private var edges: [Double] {
        let columns = header.columns
        let left = labels.lefts.last.map { max($0 + 1, columns[0].left - 1) } ?? columns[0].left - 1
        let between = zip(columns, columns.dropFirst()).map { ($0.right + $1.left) / 2 }
        return labels.lefts.map { $0 - 1 } + [left] + between + [columns[columns.count - 1].right + 1]
    }
}
