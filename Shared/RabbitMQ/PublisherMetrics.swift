import Metrics
import Pipeline

/// What is measured of a publishing connection, beside ``ConnectionMetrics``.
struct PublisherMetrics: Sendable {
    private let confirmSeconds: Metrics.Timer
    private let unconfirmed: Meter

    /// Creates the metrics, all at 0.
    init(_ maker: MetricMaker) {
        confirmSeconds = maker.timer(MetricCatalogue.confirmSeconds)
        unconfirmed = maker.gauge(MetricCatalogue.unconfirmed)
    }

    /// The broker has spoken of a message, so long after its publishing.
    func settled(after duration: Duration) {
        confirmSeconds.record(duration: duration)
    }

    /// So many messages wait for the broker's word.
    func unconfirmed(_ count: Int) {
        unconfirmed.set(count)
    }
}
