public import Models

/// What is had from the bytes of a document.
public struct Extraction: Hashable, Sendable {
    /// What they are.
    public var format: DocumentFormat
    /// The encoding of the text in them, by its name in the IANA registry.
    public var charset: String
    /// The text, with the places of its parts.
    public var content: FlowText
    /// What could not be read, or not for certain.
    public var notes: [DocumentNote] = []

    /// Creates an extraction.
    public init(format: DocumentFormat, charset: String, content: FlowText, notes: [DocumentNote] = []) {
        self.format = format
        self.charset = charset
        self.content = content
        self.notes = notes
    }
}
