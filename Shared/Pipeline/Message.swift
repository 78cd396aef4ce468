/// The AMQP basic properties that the pipeline uses.
public struct MessageProperties: Hashable, Sendable {
    /// `content-type`.
    public var contentType: String?
    /// `type`: the schema of the body, as `gongkai.document.v1`.
    public var type: String?
    /// `message-id`.
    public var messageID: String?
    /// `timestamp`: seconds since 1970 UTC.
    public var timestamp: Int64?
    /// `app-id`.
    public var appID: String?
    /// `headers`. Nested tables and arrays are left out.
    public var headers: [String: HeaderValue]

    /// Creates properties of which none is set.
    public init() {
        headers = [:]
    }
}

/// A value in an AMQP header table.
public enum HeaderValue: Hashable, Sendable {
    /// A string.
    case text(String)
    /// Any of the integer types.
    case integer(Int64)
    /// A timestamp: seconds since 1970 UTC.
    case timestamp(Int64)
    /// A truth value.
    case boolean(Bool)

    /// The value as text.
    public var text: String {
        switch self {
        case .text(let text): text
        case .integer(let number), .timestamp(let number): String(number)
        case .boolean(let flag): String(flag)
        }
    }
}

/// A message taken from a queue, its bytes copied out of the C library.
public struct Delivery: Sendable {
    /// What `basic.ack` names. Tags die with their channel, so a tag carries
    /// the generation of the connection that it came over.
    public struct Tag: Hashable, Sendable {
        /// Counts the connections of one consumer.
        public var generation: Int
        /// The delivery tag on that connection's channel.
        public var number: UInt64

        /// Creates a tag.
        public init(generation: Int, number: UInt64) {
            self.generation = generation
            self.number = number
        }
    }

    /// What acknowledges it.
    public var tag: Tag
    /// The queue it was taken from.
    public var queue: Topology.Queue
    /// The routing key it was published with.
    public var routingKey: String
    /// Whether it was delivered before.
    public var isRedelivered: Bool
    /// Its properties.
    public var properties: MessageProperties
    /// Its body.
    public var body: [UInt8]

    /// Creates a delivery from its parts.
    public init(
        tag: Tag, queue: Topology.Queue, routingKey: String = Topology.routingKey, isRedelivered: Bool = false,
        properties: MessageProperties = MessageProperties(), body: [UInt8]
    ) {
        self.tag = tag
        self.queue = queue
        self.routingKey = routingKey
        self.isRedelivered = isRedelivered
        self.properties = properties
        self.body = body
    }
}

/// A message to be published: always persistent, mandatory and confirmed.
public struct OutgoingMessage: Sendable {
    /// The exchange.
    public var exchange: String
    /// The routing key.
    public var routingKey: String
    /// Its properties.
    public var properties: MessageProperties
    /// Its body.
    public var body: [UInt8]

    /// Creates a message from its parts.
    public init(
        exchange: String, routingKey: String = Topology.routingKey, properties: MessageProperties, body: [UInt8]
    ) {
        self.exchange = exchange
        self.routingKey = routingKey
        self.properties = properties
        self.body = body
    }
}
