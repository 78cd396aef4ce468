import Pipeline

/// What a broker tells on a channel, its bytes copied out of the C library.
enum BrokerEvent {
    /// A message for a consumer.
    case delivered(Arrival)
    /// A message that could not be routed comes back; its number is the one
    /// that it was published with.
    case returned(number: UInt64?)
    /// `basic.ack` or `basic.nack` for what was published.
    case settled(number: UInt64, multiple: Bool, isRefused: Bool)
    /// The broker ended a consumer: its queue is gone.
    case consumerCancelled(String)
    /// The broker confirms that we ended a consumer.
    case cancelConfirmed(String)
    /// The broker reads nothing from us for a while.
    case blocked(String)
    /// It reads again.
    case unblocked
    /// An answer that nobody waits for.
    case acknowledged

    /// A message as it came over the wire.
    struct Arrival {
        var consumer: String
        var tag: UInt64
        var isRedelivered: Bool
        var routingKey: String
        var properties = MessageProperties()
        var body: [UInt8] = []
    }
}
