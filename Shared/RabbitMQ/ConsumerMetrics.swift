import Metrics
import Pipeline

/// What is measured of a consuming connection, beside ``ConnectionMetrics``.
struct ConsumerMetrics: Sendable {
    private let messages: Meter
    private let bytes: Meter

    /// Creates the metrics, all at 0.
    init(_ maker: MetricMaker) {
        messages = maker.gauge(MetricCatalogue.inflightMessages)
        bytes = maker.gauge(MetricCatalogue.inflightBytes)
    }

    /// So much is delivered and not yet done.
    func inflight(messages count: Int, bytes size: Int) {
        messages.set(count)
        bytes.set(size)
    }
}
