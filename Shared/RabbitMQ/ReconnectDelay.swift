/// How long to wait before the next attempt to connect: at random, so that many
/// services do not come back in step after a broker's restart, below a limit
/// that grows with each failure.
struct ReconnectDelay {
    /// After so many seconds of health the next loss is a new story.
    static let healthy = 30.0

    private var limit = 0.0

    /// Seconds to wait.
    ///
    /// - Parameters:
    ///   - kind: the trouble. What people must mend is tried every 15 to 30 s,
    ///     since each attempt is a line in the broker's log; a missing queue at
    ///     least every 5 s, since importing it mends it, and each of the hosts
    ///     of a lost broker at least every 8 s, since a restart mends that.
    ///   - uptime: seconds for which the lost connection had worked.
    ///   - hosts: how many are tried in turn.
    ///   - random: draws a number from a range.
    mutating func next(
        after kind: RabbitMQError.Kind, uptime: Double, hosts: Int = 1, random: (ClosedRange<Double>) -> Double
    ) -> Double {
        if uptime >= Self.healthy { limit = 0 }
        let (least, most): (Double, Double) =
            switch kind {
            case .accessRefused, .configuration: (15, 30)
            case .missingTopology: (1, 5)
            case .resize: (0, 0)
            case .connection, .protocolViolation: (0.5, max(1, 8 / Double(hosts)))
            }
        limit = min(most, max(limit * 3, least * 2))
        // Over the whole range, so that those who wait longest are not in step.
        return random(least...limit)
    }
}
