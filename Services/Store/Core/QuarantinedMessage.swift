public import Models

/// A message that no stage could use, as it was found.
public struct QuarantinedMessage: Hashable, Sendable {
    /// A value of a header.
    public enum Header: Hashable, Sendable {
        /// Text.
        case text(String)
        /// A number.
        case integer(Int64)
        /// A truth value.
        case boolean(Bool)
        /// Seconds since 1970 UTC.
        case timestamp(Int64)
    }

    /// A message as it came, whatever it is.
    public struct Properties: Hashable, Sendable {
        /// The property `message_id`.
        public var messageID: String?
        /// The property `type`.
        public var messageType: String?
        /// The property `content_type`.
        public var contentType: String?
        /// The property `timestamp`, in seconds since 1970 UTC.
        public var timestamp: Int64?
        /// The headers.
        public var headers: [String: Header]
        /// The body.
        public var body: [UInt8]

        /// Creates properties from their parts.
        public init(
            messageID: String?, messageType: String?, contentType: String?, timestamp: Int64?,
            headers: [String: Header], body: [UInt8]
        ) {
            self.messageID = messageID
            self.messageType = messageType
            self.contentType = contentType
            self.timestamp = timestamp
            self.headers = headers
            self.body = body
        }
    }

    /// The stage that could not use it.
    public var stage: String
    /// A word for machines, as `UNREADABLE`.
    public var code: String
    /// A sentence for people.
    public var reason: String
    /// The message itself.
    public var properties: Properties
    /// What the sender said about it, when it is a sender's own message: then
    /// the body is the document.
    public var submission: Submission?

    /// The same with nothing in it that the database could refuse.
    var bare: QuarantinedMessage {
        var bare = self
        bare.submission = nil
        bare.properties = Properties(
            messageID: nil, messageType: nil, contentType: nil, timestamp: nil, headers: [:], body: properties.body)
        return bare
    }
}
