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

    /// Puts words into the cells of a grid; nil if no row has two cells with words.
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
        guard cells.contains(where: { !$0.isEmpty }) else { return nil }
    }
}
