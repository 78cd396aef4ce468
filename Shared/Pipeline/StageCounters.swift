import Synchronization

/// What a stage has done since its start: counted by the runner, read by
/// health and metrics.
public final class StageCounters: Sendable {
    /// The counters at one moment.
    public struct Snapshot: Hashable, Sendable {
        /// Deliveries taken.
        public var received = 0
        /// Messages whose publish was confirmed, those to quarantine included.
        public var published = 0
        /// Deliveries that went to quarantine.
        public var quarantined = 0
        /// Deliveries acknowledged.
        public var acknowledged = 0
        /// Attempts beyond the first: of processing or publishing a batch.
        public var retries = 0
    }

    private let received = Atomic(0)
    private let published = Atomic(0)
    private let quarantined = Atomic(0)
    private let acknowledged = Atomic(0)
    private let retries = Atomic(0)

    /// Creates counters that are all 0.
    public init() {}

    /// The counters now; each by itself is exact.
    public var snapshot: Snapshot {
        Snapshot(
            received: received.load(ordering: .relaxed), published: published.load(ordering: .relaxed),
            quarantined: quarantined.load(ordering: .relaxed), acknowledged: acknowledged.load(ordering: .relaxed),
            retries: retries.load(ordering: .relaxed))
    }

    func add(received count: Int) { received.add(count, ordering: .relaxed) }
    func add(published count: Int) { published.add(count, ordering: .relaxed) }
    func add(quarantined count: Int) { quarantined.add(count, ordering: .relaxed) }
    func add(acknowledged count: Int) { acknowledged.add(count, ordering: .relaxed) }
    func addRetry() { retries.add(1, ordering: .relaxed) }
}
