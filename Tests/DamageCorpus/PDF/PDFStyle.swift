/// How a report is printed.
struct PDFStyle {
    /// Where a cell's text stands between its upper and lower edge.
    enum Height {
        /// In the middle.
        case centre
        /// At the upper edge.
        case top
    }

    /// Where a figure stands between the left and the right edge of its cell.
    enum Side {
        /// In the middle.
        case centre
        /// At the right edge.
        case right
    }

    /// How the tables are ruled.
    var ruling = PDFCanvas.Ruling.strokes
    /// Whether the cells of figures have no rulings, whatever the others have.
    var leavesFiguresUnruled = false
    /// Where texts stand in their cells.
    var textHeight = Height.centre
    /// Where figures stand in theirs.
    var figureSide = Side.centre
    /// Whether the header of a table is printed again below a page break.
    var repeatsHeader = false
    /// Whether figures are drawn in two parts, closer than a space.
    var splitsFigures = false
    /// How many points the pages are high.
    var height = 842.0
    /// How large the text of tables is.
    var cellSize = 7.5
    /// What is printed at the top of every page.
    var pageHeader = ""
}

extension PDFStyle {
    /// Tables without any ruling.
    static let unruled = PDFStyle(ruling: .none)
    /// Tables without any ruling, texts at the top of their cells, figures at the right.
    static let aligned = PDFStyle(ruling: .none, textHeight: .top, figureSide: .right)
    /// Tables with lines between the rows only.
    static let across = PDFStyle(ruling: .across)
    /// Tables of which only the labels are ruled.
    static let partly = PDFStyle(leavesFiguresUnruled: true)
}
