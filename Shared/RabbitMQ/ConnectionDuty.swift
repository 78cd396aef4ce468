/// What a connection is for: consuming or publishing. Lives on the connection's
/// thread; all its functions return soon.
protocol ConnectionDuty: Sendable {
    /// Whether a connection is wanted now.
    var wantsConnection: Bool { get }
    /// Whether there is room for what the broker sends.
    var wantsToReceive: Bool { get }
    /// Whether something waits for room in the socket's send buffer.
    var wantsToSend: Bool { get }

    /// The longest time between two turns, in milliseconds.
    var longestWait: Int32 { get }

    /// A connection is there: check the topology, then begin.
    mutating func open(_ link: Link) throws(RabbitMQError)
    /// The broker tells something.
    mutating func received(_ event: BrokerEvent) throws(RabbitMQError)
    /// Everything that has arrived was received: do what is asked for.
    mutating func turn(_ link: Link, isBlocked: Bool) throws(RabbitMQError)
    /// The last turn of a connection that is to end.
    mutating func finish(_ link: Link) throws(RabbitMQError)
    /// There is no connection: settle what cannot wait for the next.
    mutating func idle()
    /// There will be no connection again.
    mutating func closed()
}
