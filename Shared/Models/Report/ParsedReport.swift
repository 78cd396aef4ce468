/// What parse read from a document: everything that is known of the report,
/// nothing judged. Spans point into the text that the archive holds.
public struct ParsedReport: Hashable, Sendable {
    /// What a document turned out to be.
    public enum Kind: String, Hashable, Sendable, Codable {
        /// An annual report.
        case report
        /// Something else: a notice, a news page, an interpretation.
        case other
    }

    /// The document that was read.
    public var document: DocumentID
    /// What the sender said about it.
    public var submission: Submission
    /// What its bytes are.
    public var format: DocumentFormat
    /// The encoding that they were decoded from.
    public var charset: String
    /// The number of original bytes.
    public var byteCount: Int
    /// What ingest could not read of it, or not for certain.
    public var notes: [DocumentNote]
    /// The reader that read it, see ``ReaderVersion``.
    public var readerVersion: String
    /// What it turned out to be.
    public var kind: Kind
    /// Which report it is.
    public var identity: ReportIdentity
    /// The edition of the form, by its labels; nil when no table tells.
    public var edition: Edition?
    /// The sections found, in the order of the document.
    public var sections: [Section]
    /// The cells of the form, in the form's order; empty without an edition.
    public var cells: [Cell]
    /// What was seen of the form.
    public var observations: [Observation]
    /// The equations of the form, by their index in it, that were used to
    /// choose between readings, so that they cannot witness for them as well.
    public var usedRelations: [Int]
    /// What the prose says.
    public var narrative: Narrative
    /// What was seen of its wording, in the order of the document.
    public var remarks: [Remark]
    /// The subtotals that it prints though the form has none.
    public var subtotals: [Subtotal]
    /// What tells whether its prose is like another's; nil if there is too little of its own.
    public var prose: ProseSignature?

    /// The greatest number of remarks of one document.
    public static let remarkLimit = 200

    /// Creates the reading of a document of which nothing is known yet.
    public init(of document: Document, kind: Kind) {
        self.document = document.id
        submission = document.submission
        format = document.format
        charset = document.charset
        byteCount = document.byteCount
        notes = document.notes
        readerVersion = ReaderVersion.current
        self.kind = kind
        identity = ReportIdentity()
        sections = []
        cells = []
        observations = []
        usedRelations = []
        narrative = Narrative()
        remarks = []
        subtotals = []
    }
}
