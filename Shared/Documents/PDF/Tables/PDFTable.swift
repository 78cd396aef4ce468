import Text

/// A table as its cells with their words.
struct PDFTable: Sendable {
    /// A part of a cell that stands on one page.
    struct Piece: Sendable {
        var page: Int
        /// How wide the cell is.
        var width: Double
        var lines: [PDFLine]
    }

    /// A cell, by the edges that it lies between.
    struct Cell: Sendable {
        var columns: Range<Int>
        var rows: Range<Int>
        /// Its text: a piece for each page that it stands on.
        var pieces: [Piece] = []

        /// Whether nothing is printed in it.
        var isEmpty: Bool { pieces.allSatisfy { $0.lines.isEmpty } }
        /// Whether a figure and nothing else is printed in it.
        var isFigure: Bool { !isEmpty && pieces.allSatisfy { $0.lines.allSatisfy(\.isFigures) } }
        /// Whether figures stand in columns in it.
        fileprivate var hasColumns: Bool {
            let figures = pieces.flatMap(\.lines).map { line in
                line.words.count > 1 ? PDFSegment.segments(of: line).count(where: \.isFigure) : 1
            }
            return (figures.max() ?? 0) > 2 || figures.count { $0 > 1 } > 1
        }
        /// The characters in it.
        var text: [UInt8] { pieces.flatMap { $0.lines.flatMap { $0.words.flatMap(\.text) } } }
    }

    /// The edges of the columns.
    var columns: [Double]
    /// How many rows there are.
    var rowCount: Int
    /// The cells, by row and column.
    var cells: [Cell]
    /// The box around the part on the last page.
    var box: PDFBox
    /// Its columns, where no rulings show them.
    var unruled: PDFUnruledColumns?

    /// A table whose cells are known by where their words stand; nil without words.
    init?(columns: [Double], rowCount: Int, cells: [Cell], unruled: PDFUnruledColumns) {
        self.columns = columns
        self.rowCount = rowCount
        self.cells = cells
        self.unruled = unruled
        let boxes = cells.flatMap { $0.pieces.flatMap { $0.lines.map(\.box) } }
        guard let first = boxes.first else { return nil }
        box = boxes.dropFirst().reduce(first) { $0.union($1) }
    }

    /// Puts words into the cells of a grid; nil if no cell has one, or rulings between
    /// cells are not drawn.
    init?(_ grid: PDFGrid, words: [[PDFWord]], page: Int) {
        columns = grid.columns
        rowCount = grid.rows.count - 1
        box = grid.box
        cells = zip(grid.cells, words).enumerated().compactMap { index, pair in
            let (cell, words) = pair
            guard !words.isEmpty || !grid.open.contains(index) else { return nil }
            var made = Cell(columns: cell.columns, rows: cell.rows)
            let width = grid.columns[cell.columns.upperBound] - grid.columns[cell.columns.lowerBound]
            if !words.isEmpty { made.pieces = [Piece(page: page, width: width, lines: PDFLine.lines(of: words))] }
            return made
        }
        guard cells.contains(where: { !$0.isEmpty }), !cells.contains(where: \.hasColumns), !lacksRulings
        else { return nil }
    }

    /// More figures over several columns are in no table.
    private static let mostWideFigures = 200

    /// Whether a figure takes several columns that have labels of their own right
    /// above it: nobody knows whose it is.
    private var lacksRulings: Bool {
        let wide = cells.filter { $0.columns.count > 1 && $0.isFigure }
        guard wide.count <= Self.mostWideFigures else { return true }
        let labels = wide.isEmpty ? [] : cells.filter { !$0.isEmpty && !$0.isFigure }
        return wide.contains { figure in
            let above = labels.filter {
                $0.rows.upperBound <= figure.rows.lowerBound && $0.columns.overlaps(figure.columns)
            }
            let lowest = above.map(\.rows.upperBound).max()
            return above.contains {
                $0.rows.upperBound == lowest && $0.columns.count < figure.columns.count
            }
        }
    }
}
