/// A part of a document once its marks are understood: text, or what parts it.
struct FlowItem {
    /// What it is, and so what its two numbers are.
    enum Kind: UInt8 {
        /// Text: where it begins and ends in the document's characters.
        case text
        /// A gap within a line.
        case gap
        /// A tab of preformatted text.
        case tab
        /// The end of a line.
        case lineEnd
        /// The start of a table: the place of its end, and 1 if a table is in it.
        case table
        /// The end of a table.
        case tableEnd
        /// The start or the end of a group of rows.
        case rowGroup
        /// The start of a row.
        case row
        /// The start of a cell: how many columns and rows it takes.
        case cell
        /// The end of a cell.
        case cellEnd
        /// The end of a row.
        case rowEnd
        /// Where the texts that follow stand: which of the document's regions.
        case region
    }

    /// What it is.
    var kind: Kind
    /// The first number.
    var first: Int32 = 0
    /// The second number.
    var second: Int32 = 0

    /// Where a text stands in the document's characters.
    var range: Range<Int> { Int(first)..<Int(second) }
}
