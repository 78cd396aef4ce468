public import Models

/// Which stored documents are meant. All that is given must hold.
public struct DocumentSelection: Hashable, Sendable {
    /// Documents; nil for any.
    public var ids: [DocumentID]?
    /// Those of which this version of the reader has made no reading.
    public var withoutReader: String?
    /// Those whose report is of this authority.
    public var agency: String?
    /// Those whose report is of this statistics year.
    public var year: Int?

    /// Creates a selection of everything, unless it is narrowed.
    public init() {}
}

/// A stored document, without its bytes.
public struct StoredDocument: Hashable, Sendable {
    /// Its identity.
    public var id: DocumentID
    /// The number of its bytes.
    public var byteCount: Int
    /// Whether the bytes are there; the archive may not have come.
    public var isComplete: Bool

    /// Creates it from its parts.
    public init(id: DocumentID, byteCount: Int, isComplete: Bool) {
        self.id = id
        self.byteCount = byteCount
        self.isComplete = isComplete
    }
}

/// The bytes of a document, and what was last said of it.
public struct StoredOriginal: Hashable, Sendable {
    /// The bytes.
    public var content: [UInt8]
    /// What was last said of it.
    public var submission: Submission

    /// Creates it from its parts.
    public init(content: [UInt8], submission: Submission) {
        self.content = content
        self.submission = submission
    }
}
