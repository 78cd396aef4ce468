/// How long to wait before the next attempt to connect: decorrelated jitter,
/// so that many services do not come back in step after a broker's restart.
struct ReconnectDelay {
    /// After so many seconds of health the next loss is a new story.
    static let healthy = 30.0

    private var previous = 0.0

    /// Seconds to wait.
    ///
    /// - Parameters:
    ///   - kind: the trouble; what people must mend is tried from 1 s on, a
    ///     missing queue at least every 5 s, since importing it mends it, and a
    ///     lost broker at least every 8 s, since its restart mends that.
    ///   - uptime: seconds for which the lost connection had worked.
    ///   - random: draws a number from a range.
    mutating func next(
        after kind: RabbitMQError.Kind, uptime: Double, random: (ClosedRange<Double>) -> Double
    ) -> Double {
        if uptime >= Self.healthy { previous = 0 }
        let (least, most): (Double, Double) =
            switch kind {
            case .accessRefused, .configuration: (1, 30)
            case .missingTopology: (1, 5)
            case .resize: (0, 0)
            case .connection, .protocolViolation: (0.5, 8)
            }
        // The range ends at the longest delay, so that those who wait longest are not all at it, in step.
        previous = random(least...min(most, max(previous * 3, least * 2)))
        return previous
    }
}
