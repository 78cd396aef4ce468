/// A document with its original bytes: what ingest hands to the archive, so
/// that the text is stored once and every figure's source can be shown.
public struct ArchivedDocument: Hashable, Sendable {
    /// The document as decoded.
    public let document: Document
    /// The original bytes.
    public let content: [UInt8]
    /// Where the stretches of the text stand in a document with pages or tables,
    /// in order.
    public let places: [TextPlace]
    /// The version of the reader that the text was extracted by.
    public let readerVersion: String

    /// Creates an archived document from its parts.
    public init(
        document: Document, content: [UInt8], places: [TextPlace] = [],
        readerVersion: String = ReaderVersion.current
    ) {
        self.document = document
        self.content = content
        self.places = places
        self.readerVersion = readerVersion
    }
}
