public import Models

/// What is known of a stored document.
public struct DocumentSummary: Hashable, Sendable {
    /// A reading of it.
    public struct Reading: Hashable, Sendable {
        /// Its number.
        public var id: Int
        /// The version of the reader.
        public var reader: String
        /// The version of the rules.
        public var rules: String
        /// `report` or `other`.
        public var kind: String
        /// The authority whose report it is; nil if that is not known.
        public var agency: String?
        /// The statistics year; nil if that is not known.
        public var year: Int?
        /// Whether another reading has taken its place.
        public var isSuperseded: Bool
        /// When it was stored, in seconds since 1970 UTC.
        public var storedAt: Int

        /// Creates a reading from its parts.
        public init(
            id: Int, reader: String, rules: String, kind: String, agency: String?, year: Int?, isSuperseded: Bool,
            storedAt: Int
        ) {
            self.id = id
            self.reader = reader
            self.rules = rules
            self.kind = kind
            self.agency = agency
            self.year = year
            self.isSuperseded = isSuperseded
            self.storedAt = storedAt
        }
    }

    /// Its identity.
    public var id: DocumentID
    /// The number of its bytes.
    public var byteCount: Int
    /// When it was first stored, in seconds since 1970 UTC.
    public var firstStoredAt: Int
    /// Whether the bytes are there.
    public var isComplete: Bool
    /// What the bytes are; nil if its text has not arrived.
    public var format: String?
    /// The encoding that they were decoded from.
    public var charset: String?
    /// The text, as the newest reader extracted it.
    public var text: String?
    /// How many submissions it has.
    public var submissions = 0
    /// Its readings, the newest last.
    public var readings: [Reading] = []

    /// Creates a summary of a document of which nothing else is known.
    public init(id: DocumentID, byteCount: Int, firstStoredAt: Int, isComplete: Bool) {
        self.id = id
        self.byteCount = byteCount
        self.firstStoredAt = firstStoredAt
        self.isComplete = isComplete
    }
}
