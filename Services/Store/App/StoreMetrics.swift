import Metrics
import Pipeline
import StoreCore

/// What store measures by itself.
struct StoreMetrics: Sendable {
    private let duplicates: Counter
    private let commitSeconds: Metrics.Timer
    private let quarantined: QuarantineCounters

    /// Creates the metrics, all at 0.
    init(_ maker: MetricMaker) {
        duplicates = maker.counter(MetricCatalogue.duplicates)
        commitSeconds = maker.timer(MetricCatalogue.commitSeconds)
        quarantined = QuarantineCounters(maker)
    }

    /// So many readings of a batch were in the database already.
    func found(duplicates count: Int) {
        duplicates.increment(by: count)
    }

    /// A batch was stored.
    func committed(in duration: Duration) {
        commitSeconds.record(duration: duration)
    }

    /// Counts what the broker itself put into quarantine: no stage has.
    func stored(_ items: [StoreItem]) {
        for case .quarantined(let message) in items {
            for code in [QuarantineReason.Code.deliveryLimit, .unrouted] where message.code == code.rawValue {
                quarantined.add(1, code)
            }
        }
    }
}
