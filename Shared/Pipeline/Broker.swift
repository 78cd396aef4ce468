/// The consuming side of a broker: what the runner needs of it.
public protocol Consumer: Sendable {
    /// The next deliveries, oldest first: waits for one, then takes what is
    /// there, up to `limit` messages or `bytes` bytes of body (at least one
    /// message). Nil when the consumer was stopped and nothing is left.
    func next(limit: Int, bytes: Int) async -> [Delivery]?

    /// Acknowledges deliveries. Tags of an older generation are dropped: the
    /// broker has already given those messages back.
    func acknowledge(_ tags: [Delivery.Tag]) async

    /// Makes no new connection until as many calls of ``release()``; the one
    /// that is there stays. A broker that waits too long for acknowledgements
    /// ends the connection and counts a failed delivery for all that it held.
    /// Taking it again while nothing can be done with it would make it one more
    /// each time, until innocent messages are put into quarantine.
    func hold() async

    /// Ends one ``hold()``.
    func release() async

    /// Takes no more from the broker; what was delivered can still be had
    /// from `next` and acknowledged.
    func stop() async
}

/// The publishing side of a broker.
public protocol Publisher: Sendable {
    /// Publishes messages and waits for the broker's word on each: one result
    /// a message, in their order. Waits while the broker is blocked.
    func publish(_ messages: [OutgoingMessage]) async -> [PublishResult]
}

/// The broker's word on a published message.
public enum PublishResult: String, Hashable, Sendable, CaseIterable {
    /// On disk.
    case confirmed
    /// Refused: the queue is full. Try again later.
    case refused
    /// No queue is bound: the topology is missing.
    case unroutable
    /// The connection went away before the broker's word: unknown, publish
    /// again.
    case unknown
    /// Larger than a broker takes, and not sent: publishing it again is no use.
    case tooLarge = "too_large"
}
