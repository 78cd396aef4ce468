/// The cells that rulings make: the largest rectangles that none of them cuts.
struct PDFGrid {
    /// A cell, by the edges that it lies between.
    struct Cell: Hashable {
        var columns: Range<Int>
        var rows: Range<Int>
    }

    /// The edges of the columns, from left to right.
    let columns: [Double]
    /// The edges of the rows, from top to bottom.
    let rows: [Double]
    /// The cells, row by row.
    private(set) var cells: [Cell] = []
    /// The cells that nothing closes at the right, beside others that are closed: a
    /// row ends before them.
    private(set) var open: Set<Int> = []
    /// For each place of the grid the cell that it belongs to.
    private var owners: [Int] = []

    /// Rulings that go on beyond the last that crosses them make an open cell.
    private static let overhang = 8.0
    /// More places than that are no table's.
    private static let mostPlaces = 50_000

    var box: PDFBox {
        PDFBox(
            left: columns.first ?? 0, top: rows.first ?? 0, right: columns.last ?? 0, bottom: rows.last ?? 0)
    }

    /// The grid of rulings that touch each other; nil if it has not two cells.
    init?(across: [PDFRuling], down: [PDFRuling]) {
        columns = Self.edges(down, crossing: across)
        rows = Self.edges(across, crossing: down)
        guard columns.count > 1, rows.count > 1, columns.count * rows.count <= Self.mostPlaces else { return nil }
        let width = columns.count - 1
        let height = rows.count - 1
        var places = DisjointSets(width * height)
        let isRuledLeft = Self.marks(down, at: columns, along: rows)
        let isRuledAbove = Self.marks(across, at: rows, along: columns)
        for row in 0..<height {
            for column in 0..<width {
                let place = row * width + column
                if column > 0, !isRuledLeft[column * height + row] { places.unite(place, place - 1) }
                if row > 0, !isRuledAbove[row * width + column] { places.unite(place, place - width) }
            }
        }
        makeCells(&places, width: width, height: height)
        guard cells.count > 1 else { return nil }
        let last = cells.indices.filter { cells[$0].columns.upperBound == width }
        let unruled = last.filter { cells[$0].rows.allSatisfy { !isRuledLeft[width * height + $0] } }
        if unruled.count < last.count { open = Set(unruled) }
    }

    /// The cell that a point lies in.
    func cell(x: Double, y: Double) -> Int? {
        let column = PDFRulings.interval(of: x, in: columns)
        let row = PDFRulings.interval(of: y, in: rows)
        guard (0..<columns.count - 1).contains(column), (0..<rows.count - 1).contains(row) else { return nil }
        return owners[row * (columns.count - 1) + column]
    }

    /// The edges that rulings of one direction make, and the ends of those that
    /// cross them.
    private static func edges(_ rulings: [PDFRuling], crossing others: [PDFRuling]) -> [Double] {
        var values = rulings.map(\.position)
        let (low, high) = (others.map(\.start).min() ?? 0, others.map(\.end).max() ?? 0)
        if low < (values.min() ?? .infinity) - overhang { values.append(low) }
        if high > (values.max() ?? -.infinity) + overhang { values.append(high) }
        return PDFRulings.places(of: values)
    }

    /// For each edge, and each place along it, whether it is ruled there.
    private static func marks(_ rulings: [PDFRuling], at edges: [Double], along others: [Double]) -> [Bool] {
        let count = others.count - 1
        var marks = [Bool](repeating: false, count: edges.count * count)
        for ruling in rulings {
            let edge = PDFRulings.place(of: ruling.position, in: edges)
            for place in 0..<count {
                let middle = (others[place] + others[place + 1]) / 2
                if ruling.start <= middle, middle <= ruling.end { marks[edge * count + place] = true }
            }
        }
        return marks
    }

    /// Makes cells of the places that nothing parts. What is no rectangle is cut
    /// into its rows.
    private mutating func makeCells(_ places: inout DisjointSets, width: Int, height: Int) {
        var spans: [Int: (cell: Cell, count: Int)] = [:]
        for place in 0..<width * height {
            let (row, column) = place.quotientAndRemainder(dividingBy: width)
            let root = places.root(of: place)
            guard let span = spans[root] else {
                spans[root] = (Cell(columns: column..<column + 1, rows: row..<row + 1), 1)
                continue
            }
            spans[root] = (
                Cell(
                    columns: min(span.cell.columns.lowerBound, column)..<max(span.cell.columns.upperBound, column + 1),
                    rows: span.cell.rows.lowerBound..<row + 1), span.count + 1
            )
        }
        owners = [Int](repeating: -1, count: width * height)
        var made: [Int: Int] = [:]
        for place in 0..<width * height {
            let (row, column) = place.quotientAndRemainder(dividingBy: width)
            let root = places.root(of: place)
            guard let span = spans[root] else { continue }
            if span.cell.columns.count * span.cell.rows.count == span.count {
                if let cell = made[root] {
                    owners[place] = cell
                    continue
                }
                made[root] = cells.count
                cells.append(span.cell)
            } else if column > 0, places.root(of: place - 1) == root {
                cells[cells.count - 1].columns = cells[cells.count - 1].columns.lowerBound..<column + 1
            } else {
                cells.append(Cell(columns: column..<column + 1, rows: row..<row + 1))
            }
            owners[place] = cells.count - 1
        }
    }
}
