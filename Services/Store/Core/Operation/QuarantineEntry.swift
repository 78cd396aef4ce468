import Postgres

/// What is known of a message in quarantine, without the message.
public struct QuarantineEntry: Hashable, Sendable {
    /// What was done with it.
    public enum State: String, Hashable, Sendable {
        /// Nothing: it waits for somebody.
        case open
        /// It was sent back to its stage, and has not come again.
        case replayed
        /// Somebody gave it up.
        case dropped
    }

    /// Its number.
    public var id: Int
    /// The stage that could not use it.
    public var stage: String
    /// A word for machines, as `UNREADABLE`.
    public var code: String
    /// A sentence for people.
    public var reason: String
    /// What was done with it.
    public var state: State
    /// The document concerned, as hexadecimal SHA-256; nil when it cannot be told.
    public var document: String?
    /// The AMQP `type` that it came with.
    public var messageType: String?
    /// The bytes of its body.
    public var byteCount: Int
    /// When it first came, in seconds since 1970 UTC.
    public var firstAt: Int
    /// When it last came.
    public var lastAt: Int
    /// How often it came.
    public var attempts: Int
    /// How often it was replayed.
    public var replayCount: Int

    /// Creates an entry from its parts.
    public init(
        id: Int, stage: String, code: String, reason: String, state: State = .open, document: String? = nil,
        messageType: String? = nil, byteCount: Int = 0, firstAt: Int = 0, lastAt: Int = 0, attempts: Int = 1,
        replayCount: Int = 0
    ) {
        self.id = id
        self.stage = stage
        self.code = code
        self.reason = reason
        self.state = state
        self.document = document
        self.messageType = messageType
        self.byteCount = byteCount
        self.firstAt = firstAt
        self.lastAt = lastAt
        self.attempts = attempts
        self.replayCount = replayCount
    }

    init(_ row: PostgresRow) throws(PostgresError) {
        guard let state = State(rawValue: try row.get("state")) else {
            throw PostgresError(sqlState: "42804", message: "the column “state” is no state of quarantine")
        }
        self.init(
            id: try row.get("quarantine_id"), stage: try row.get("stage"), code: try row.get("code"),
            reason: try row.get("reason"), state: state, document: try row.get("document"),
            messageType: try row.get("message_type"), byteCount: try row.get("byte_count"),
            firstAt: try row.get("first_at"), lastAt: try row.get("last_at"), attempts: try row.get("attempts"),
            replayCount: try row.get("replay_count"))
    }
}
