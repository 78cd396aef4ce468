/// The columns of a table without rulings.
struct PDFUnruledColumns: Sendable {
    /// Where the columns of labels begin.
    var labels: [Double]
    /// What the columns of values take.
    var values: [PDFSpan]
    /// Whether nothing says what the columns are: it is a table only if it goes on
    /// with one that does.
    var isHeadless: Bool

    /// How far the same column of labels may begin from page to page.
    private static let tolerance = 4.0

    /// Whether they are those of another table on the page before.
    func goOn(with next: PDFUnruledColumns) -> Bool {
        values.count == next.values.count && zip(values, next.values).allSatisfy { $0.overlaps($1) }
    }

    /// With the labels' columns of both.
    func united(with next: PDFUnruledColumns) -> PDFUnruledColumns {
        var united = self
        for left in next.labels where !labels.contains(where: { abs($0 - left) < Self.tolerance }) {
            united.labels.append(left)
        }
        united.labels.sort()
        return united
    }

    /// Which column of a table with more columns of labels an edge is.
    func place(of edge: Int, in other: PDFUnruledColumns) -> Int {
        guard edge < labels.count else { return edge - labels.count + other.labels.count }
        return other.labels.firstIndex { abs($0 - labels[edge]) < Self.tolerance } ?? 0
    }
}

extension PDFTable {
    /// With the columns of labels that it has on another page; what it has none in
    /// is empty.
    func widened(from own: PDFUnruledColumns, to all: PDFUnruledColumns, edges: [Double]) -> PDFTable {
        var table = self
        for index in table.cells.indices {
            let columns = cells[index].columns
            table.cells[index].columns =
                own.place(of: columns.lowerBound, in: all)..<own.place(of: columns.upperBound, in: all)
        }
        let first = own.place(of: 0, in: all)
        if first > 0 { table.cells.insert(Cell(columns: 0..<first, rows: 0..<rowCount), at: 0) }
        table.columns = edges
        table.unruled = all
        return table
    }

    /// The words in it.
    var words: [PDFWord] { cells.flatMap { $0.pieces.flatMap { $0.lines.flatMap(\.words) } } }
}
