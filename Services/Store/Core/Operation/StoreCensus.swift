/// What the database holds, and what in it waits for somebody. Times are
/// seconds since 1970 UTC by the database's clock.
public struct StoreCensus: Hashable, Sendable {
    /// Open messages in quarantine of one stage and for one reason.
    public struct Quarantined: Hashable, Sendable {
        /// The stage that could not use them.
        public var stage: String
        /// A word for machines, as `UNREADABLE`.
        public var code: String
        /// How many.
        public var messages: Int
        /// When the first came.
        public var since: Int

        /// Creates a group from its parts.
        public init(stage: String, code: String, messages: Int, since: Int) {
            self.stage = stage
            self.code = code
            self.messages = messages
            self.since = since
        }
    }

    /// What has not been finished for the longest time.
    public struct Unfinished: Hashable, Sendable {
        /// `document`, of which a part has not arrived, or `submission`, of
        /// which nothing has.
        public var kind: String
        /// The SHA-256 of the document, in hexadecimal.
        public var document: String
        /// Since when.
        public var since: Int

        /// Creates it from its parts.
        public init(kind: String, document: String, since: Int) {
            self.kind = kind
            self.document = document
            self.since = since
        }
    }

    /// The database's time when it was asked, with fractions of a second.
    public var time: Double
    /// Rows of `document`.
    public var documents = 0
    /// Rows of `submission`.
    public var submissions = 0
    /// Rows of `reading`.
    public var readings = 0
    /// Rows of `report`.
    public var reports = 0
    /// Documents of which a part has not arrived.
    public var incomplete = 0
    /// What is open in quarantine, by stage and code.
    public var quarantine: [Quarantined] = []
    /// What has not been finished for the longest time; nil if all is.
    public var oldest: Unfinished?
    /// When the newest reading was stored; nil if there is none.
    public var newest: Int?

    /// Creates a census of an empty database.
    public init(time: Double) {
        self.time = time
    }
}
