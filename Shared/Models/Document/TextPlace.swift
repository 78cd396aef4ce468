/// Where a stretch of the stored text stands in the document as it was sent: on
/// which page of a PDF, in which cell of a Word file's or a web page's table.
public struct TextPlace: Hashable, Sendable {
    /// A cell of a table; all count from 1.
    public struct Cell: Hashable, Sendable {
        /// Which table of the document.
        public let table: Int
        /// The row of the table.
        public let row: Int
        /// The column that the cell begins in, where spans count as the columns
        /// that they take.
        public let column: Int

        /// Creates a cell; all count from 1.
        public init(table: Int, row: Int, column: Int) {
            self.table = table
            self.row = row
            self.column = column
        }
    }

    /// The first Unicode scalar of the stretch, counted from 1.
    public let start: Int
    /// The number of Unicode scalars covered.
    public let length: Int
    /// The page, from 1; nil where a document has none.
    public let page: Int?
    /// The box on the page.
    public let box: PageBox?
    /// The cell, when the stretch is in a table.
    public let cell: Cell?

    /// Creates a place.
    public init(start: Int, length: Int, page: Int? = nil, box: PageBox? = nil, cell: Cell? = nil) {
        self.start = start
        self.length = length
        self.page = page
        self.box = box
        self.cell = cell
    }

    /// The place that a scalar stands in, of places in order; nil if in none.
    ///
    /// - Parameters:
    ///   - scalar: counted from 1.
    ///   - places: by `start`, none over another.
    public static func of(_ scalar: Int, in places: [TextPlace]) -> TextPlace? {
        var range = places.indices
        while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
            let place = places[middle]
            if scalar < place.start {
                range = range.lowerBound..<middle
            } else if scalar >= place.start + place.length {
                range = middle + 1..<range.upperBound
            } else {
                return place
            }
        }
        return nil
    }
}
