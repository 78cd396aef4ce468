import Text

/// The text of a web page: blocks are lines, tables of data are rectangles of
/// cells parted by tabs, in which a column is the same place of every line.
///
/// Not libxml2's parser: that takes time by the square of a tag's attributes and
/// of elements left open, minutes for 6 MB, and gives up at 256 levels.
public enum HTMLText {
    /// Extracts the text of a page that is decoded already. Of a text in which
    /// only the tables are HTML the lines are kept.
    public static func extract(from html: String) -> FlowText {
        let page = HTMLPage(Array(html.utf8), keepingLines: HTMLKind(of: html) == .tables)
        var writer = FlowWriter(page.flow, article: page.article, keeping: HTMLSurroundings.isKept)
        let written = writer.write()
        let title = HTMLPageTitle.missing(in: written.bytes, of: page)
        return FlowText(written, below: title + page.metadata.missing(in: written.bytes))
    }
}
