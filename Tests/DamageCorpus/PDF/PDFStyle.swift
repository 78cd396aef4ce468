/// How a report is printed.
struct PDFStyle {
    /// How the tables are ruled.
    var ruling = PDFCanvas.Ruling.strokes
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
