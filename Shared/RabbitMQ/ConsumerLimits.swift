/// How much a consumer holds unacknowledged, at most.
public struct ConsumerLimits: Hashable, Sendable {
    /// Messages of each queue.
    public var messages: Int
    /// Bytes of all bodies together; one message may be larger.
    public var bytes: Int

    /// Creates limits; the usual ones unless told otherwise.
    public init(messages: Int = 200, bytes: Int = 64 << 20) {
        self.messages = messages
        self.bytes = bytes
    }
}
