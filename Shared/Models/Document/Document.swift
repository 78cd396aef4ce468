/// A document that could be decoded: what ingest hands to parse.
public struct Document: Hashable, Sendable {
    /// The digest of the original bytes.
    public let id: DocumentID
    /// What the sender said about it.
    public let submission: Submission
    /// What the bytes are.
    public let format: DocumentFormat
    /// The encoding that the bytes were decoded from, by its name in the IANA
    /// registry, as `UTF-8` or `GB18030`.
    public let charset: String
    /// The number of original bytes.
    public let byteCount: Int
    /// The decoded text, not normalised, or what is extracted from a page; U+0000
    /// is removed. Spans point into it.
    public let text: String
    /// Which lines of the text are rows of tables.
    public let tableLines: TableLines
    /// What could not be read of it, or not for certain.
    public let notes: [DocumentNote]

    /// Creates a document from its parts.
    public init(
        id: DocumentID, submission: Submission, format: DocumentFormat, charset: String, byteCount: Int, text: String,
        tableLines: TableLines = TableLines(), notes: [DocumentNote] = []
    ) {
        self.id = id
        self.submission = submission
        self.format = format
        self.charset = charset
        self.byteCount = byteCount
        self.text = text
        self.tableLines = tableLines
        self.notes = notes
    }
}
