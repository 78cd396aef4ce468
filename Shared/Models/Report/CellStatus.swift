/// How a cell came by its value, or why it has none.
public enum CellStatus: String, Hashable, Sendable, Codable, CaseIterable {
    /// A number is printed there.
    case reported
    /// The cell is there and empty. Blank is not zero.
    case blank
    /// A stroke or a word for nothing is printed: `/`, `-`, `无`.
    case placeholder
    /// The document has fewer values than the form has cells, and this one, or
    /// one near it, is lost.
    case missing
    /// Something is printed that is not the number asked for, or cannot be cut
    /// into the form's cells.
    case damaged
    /// Not in the document, but forced by the form's equations.
    case inferred
}
