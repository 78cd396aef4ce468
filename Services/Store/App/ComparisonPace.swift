import Synchronization

/// Says when comparing gives way to storing: both want the same database.
final class ComparisonPace: Sendable {
    /// How long after a batch no comparison begins.
    private static let rest = Duration.milliseconds(500)
    /// How long it gives way at most.
    private static let patience = Duration.seconds(10)

    private let times: Mutex<(batch: ContinuousClock.Instant, comparison: ContinuousClock.Instant)>

    init() {
        let now = ContinuousClock.now
        times = Mutex((now - Self.rest, now))
    }

    /// A batch has come.
    func stored() {
        times.withLock { $0.batch = .now }
    }

    /// Whether to compare later. What gives way for too long takes its turn.
    func givesWay() -> Bool {
        times.withLock { times in
            let now = ContinuousClock.now
            if now - times.batch < Self.rest, now - times.comparison < Self.patience { return true }
            times.comparison = now
            return false
        }
    }
}
