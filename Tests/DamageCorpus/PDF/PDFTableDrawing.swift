import Models

/// A table with its measures: where the edges of columns and rows are, and the
/// lines that its texts are broken into.
struct PDFTableDrawing {
    /// A cell with the places that it covers.
    struct Cell {
        var columns: Range<Int>
        var rows: Range<Int>
        var text: String
        /// The values that are printed in it.
        var values: [GridCell]
    }

    static let padding = 5.4

    private(set) var cells: [Cell] = []
    /// The edges of the columns.
    private(set) var edges: [Double] = [0]
    /// How high the rows are, and where they begin and end.
    private(set) var heights: [Double]
    private(set) var tops: [Double] = [0]
    let size: Double

    var leading: Double { 1.3 * size }

    init(_ grid: Grid, width: Double, size: Double) {
        self.size = size
        heights = [Double](repeating: 2.2 * size, count: grid.rows.count)
        place(grid)
        let columns = max(cells.map(\.columns.upperBound).max() ?? 1, 1)
        for share in Self.shares(grid.table, columns) { edges.append((edges.last ?? 0) + share * width) }
        for cell in cells.sorted(by: { $0.rows.count < $1.rows.count }) {
            let needed = Double(lines(of: cell).count) * leading + 0.6 * size
            let given = heights[cell.rows].reduce(0, +)
            if needed > given { heights[cell.rows.upperBound - 1] += needed - given }
        }
        for height in heights { tops.append((tops.last ?? 0) + height) }
    }

    /// Puts the cells into the first free places of their rows, as HTML does.
    private mutating func place(_ grid: Grid) {
        var taken: [Int: Set<Int>] = [:]
        let width = grid.width
        for (row, line) in grid.rows.enumerated() {
            var column = 0
            for cell in line.cells {
                if cell.isJoined, let last = cells.indices.last {
                    cells[last].text += cell.text
                    cells[last].values.append(cell)
                    continue
                }
                while taken[row]?.contains(column) == true { column += 1 }
                let isWhole = line.kind == .caption || line.kind == .text
                let columns = column..<column + (isWhole ? max(width, 1) : cell.columns)
                let rows = row..<min(row + cell.rows, grid.rows.count)
                for covered in rows { taken[covered, default: []].formUnion(columns) }
                cells.append(
                    Cell(columns: columns, rows: rows, text: cell.text, values: cell.value == nil ? [] : [cell]))
                column = columns.upperBound
            }
        }
    }

    /// How the width is shared: labels are wider than figures.
    private static func shares(_ table: TableID, _ columns: Int) -> [Double] {
        let labels: [Double] =
            switch table {
            case .requests: [0.05, 0.09, 0.26]
            case .proactive: [0.4]
            case .remedies: []
            }
        guard columns > labels.count else { return [Double](repeating: 1 / Double(columns), count: columns) }
        let rest = (1 - labels.reduce(0, +)) / Double(columns - labels.count)
        return labels + [Double](repeating: rest, count: columns - labels.count)
    }

    /// The lines of a cell.
    func lines(of cell: Cell) -> [String] {
        let width = edges[cell.columns.upperBound] - edges[cell.columns.lowerBound] - 2 * Self.padding
        return PDFLayout.lines(cell.text, width: max(width, size), size: size)
    }

    /// The lines of a cell that are in some of its rows, when others are in rows
    /// above a page break.
    func lines(of cell: Cell, in part: Range<Int>, after above: Range<Int>?) -> [String] {
        let lines = lines(of: cell)
        func room(_ rows: Range<Int>) -> Int { Int((tops[rows.upperBound] - tops[rows.lowerBound]) / leading) }
        let start = above.map { min(room($0), lines.count) } ?? 0
        let end = part.upperBound == cell.rows.upperBound ? lines.count : min(start + room(part), lines.count)
        return Array(lines[start..<max(start, end)])
    }
}
