import Glibc

/// Headers that the stages write. The times serve metrics only: they are never
/// stored, and nothing is decided by them.
public enum MessageHeader {
    /// When ingest took the document: milliseconds since 1970 UTC.
    public static let received = "x-gongkai-received"
    /// When the message was published: milliseconds since 1970 UTC.
    public static let published = "x-gongkai-published"

    /// How often a quorum queue has delivered the message before; the broker
    /// writes it.
    public static let deliveryCount = "x-delivery-count"

    /// Those that tell of the way and not of the message, and must not get into
    /// a row: it would differ with every delivery.
    public static let transient: Set<String> = [received, published, deliveryCount]

    /// The time now: milliseconds since 1970 UTC.
    public static func now() -> Int64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}

extension MessageProperties {
    /// The time in one of the stages' headers; nil if it is not there, or was
    /// written by somebody else.
    func time(_ header: String) -> Int64? {
        guard case .integer(let time) = headers[header], time > 0, time < 1 << 50 else { return nil }
        return time
    }
}
