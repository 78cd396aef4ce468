/// What a document's bytes are.
public enum DocumentFormat: String, Hashable, Sendable, Codable, CaseIterable {
    /// Plain text in any layout: one cell per line, tabs, runs of spaces.
    case text
    /// Text with pipe tables and `#` headings, as converters write it.
    case markdown
    /// A web page. The text is extracted from it: every row of a table is one
    /// line, its cells are parted by tabs and stand in the same columns in all rows.
    case html
}
