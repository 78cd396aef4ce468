/// When to connect, and to which of the hosts. It has no clock and no dice of its
/// own, so that hours of it can be tried in a moment.
struct ReconnectPlan {
    /// What to do now.
    enum Step: Equatable {
        /// Connect to this host.
        case connect(Int)
        /// Ask again after so many seconds.
        case wait(Double)
    }

    /// So soon it asks again whether a connection is wanted.
    static let patience = 1.0

    private let hosts: Int
    private var host: Int
    private var delay = ReconnectDelay()
    private var earliest = -Double.infinity

    /// Tries so many hosts in turn, beginning anywhere: not all clients at the
    /// first.
    init(hosts: Int, first: Int) {
        self.hosts = hosts
        host = first
    }

    /// What to do.
    ///
    /// - Parameters:
    ///   - now: the time, in seconds since any instant.
    ///   - isWanted: whether anybody wants a connection.
    mutating func step(at now: Double, isWanted: Bool) -> Step {
        guard now >= earliest else { return .wait(earliest - now) }
        guard isWanted else { return .wait(Self.patience) }
        defer { host = (host + 1) % hosts }
        return .connect(host)
    }

    /// Notes the end of a connection, or that none came about.
    ///
    /// - Parameters:
    ///   - kind: why.
    ///   - now: the time.
    ///   - uptime: seconds for which the connection worked.
    ///   - random: draws a number from a range.
    mutating func ended(
        _ kind: RabbitMQError.Kind, at now: Double, uptime: Double, random: (ClosedRange<Double>) -> Double
    ) {
        earliest = now + delay.next(after: kind, uptime: uptime, hosts: hosts, random: random)
    }
}
