/// Lines of a page of which those with figures are rows of one table, as far as
/// nothing but labels stands between them.
struct PDFUnruledRows {
    /// A line as its segments.
    struct Line {
        var segments: [PDFSegment]
        var box: PDFBox
        var size: Double

        init(_ line: PDFLine) {
            segments = PDFSegment.segments(of: line)
            box = line.box
            size = line.size
        }
    }

    /// The lines of the page.
    let lines: [Line]
    /// The lines that have figures, in order.
    let rows: [Int]
    /// The figures' columns.
    let figures: [PDFSpan]

    /// How far apart two lines of one text are at most, as a share of the font's size.
    static let leading = 1.65
    /// How far apart two rows of figures are at most.
    private static let rowGap = 9.0
    /// More lines, rows or columns have no tables of reports.
    private static let mostLines = 500
    private static let mostColumns = 40

    /// The size of the rows' text.
    var size: Double { lines[rows[0]].size }

    /// The rows of the tables on a page.
    static func all(in lines: [PDFLine]) -> [PDFUnruledRows] {
        guard lines.count <= mostLines else { return [] }
        let lines = lines.map(Line.init)
        var runs: [[Int]] = []
        for (index, line) in lines.enumerated() where line.segments.contains(where: \.isFigure) {
            if let last = runs.last, goesOn(last, with: index, of: lines) {
                runs[runs.count - 1].append(index)
            } else {
                runs.append([index])
            }
        }
        return runs.compactMap { PDFUnruledRows(lines, $0) }
    }

    private init?(_ lines: [Line], _ rows: [Int]) {
        let figures = PDFSpan.joined(rows.flatMap { lines[$0].segments.filter(\.isFigure).map(\.box) })
        guard let first = figures.first, figures.count <= Self.mostColumns else { return nil }
        // Each place has one value, and no text stands between or behind them.
        for row in rows {
            var taken: Set<Int> = []
            for segment in lines[row].segments where segment.isFigure || segment.box.right > first.left {
                let columns = figures.indices.filter { segment.overlaps(figures[$0]) }
                guard columns.count == 1, taken.insert(columns[0]).inserted else { return nil }
            }
        }
        self.lines = lines
        self.rows = rows
        self.figures = figures
    }

    /// Whether a line with figures is a row of the table that some lines are rows of.
    private static func goesOn(_ rows: [Int], with index: Int, of lines: [Line]) -> Bool {
        guard let last = rows.last, let first = rows.first else { return false }
        let size = lines[first].size
        guard abs(lines[index].size - size) < 0.2 * size,
            lines[index].box.centre - lines[last].box.centre < rowGap * size
        else { return false }
        let left = (rows + [index]).compactMap { lines[$0].segments.first(where: \.isFigure)?.box.left }.min() ?? 0
        return lines[last + 1..<index].allSatisfy { line in line.segments.allSatisfy { $0.box.right <= left } }
    }
}
