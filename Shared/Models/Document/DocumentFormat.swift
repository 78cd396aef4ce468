/// What a document's bytes are.
public enum DocumentFormat: String, Hashable, Sendable, Codable, CaseIterable {
    /// Plain text in any layout: one cell per line, tabs, runs of spaces.
    case text
    /// Text with pipe tables and `#` headings, as converters write it.
    case markdown
    /// A web page.
    case html
    /// The Portable Document Format (ISO 32000), with text in it.
    case pdf
    /// A Word document, Office Open XML (ISO/IEC 29500).
    case docx

    /// Whether the text is extracted from the document, and is not the document itself.
    public var isExtracted: Bool {
        switch self {
        case .text, .markdown: false
        case .html, .pdf, .docx: true
        }
    }
}
