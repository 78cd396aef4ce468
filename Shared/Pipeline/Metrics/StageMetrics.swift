import Metrics

/// What the runner measures, per batch wherever that will do.
public struct StageMetrics: Sendable {
    private let received: Counter
    private let redeliveries: Counter
    private let published: [PublishResult: Counter]
    private let acknowledgements: Counter
    private let retries: Counter
    private let quarantined: QuarantineCounters
    private let processSeconds: Metrics.Timer
    private let batchSize: Recorder
    private let queueSeconds: Metrics.Timer
    private let backlogSeconds: Meter
    /// Of store only: before it, no document is at its end.
    private let endToEndSeconds: Metrics.Timer?

    /// Creates the metrics, all at 0.
    public init(_ maker: MetricMaker) {
        received = maker.counter(MetricCatalogue.received)
        redeliveries = maker.counter(MetricCatalogue.redeliveries)
        published = Dictionary(
            uniqueKeysWithValues: PublishResult.allCases.map { result in
                (result, maker.counter(MetricCatalogue.published, [("result", result.rawValue)]))
            })
        acknowledgements = maker.counter(MetricCatalogue.acknowledgements)
        retries = maker.counter(MetricCatalogue.retries)
        quarantined = QuarantineCounters(maker)
        processSeconds = maker.timer(MetricCatalogue.processSeconds)
        batchSize = maker.histogram(MetricCatalogue.batchSize)
        queueSeconds = maker.timer(MetricCatalogue.queueSeconds)
        backlogSeconds = maker.gauge(MetricCatalogue.backlogSeconds)
        endToEndSeconds = maker.stage == .store ? maker.timer(MetricCatalogue.endToEndSeconds) : nil
    }

    /// A batch was taken, at `now` in milliseconds since 1970.
    func took(_ batch: [Delivery], now: Int64) {
        received.increment(by: batch.count)
        batchSize.record(batch.count)
        let again = batch.count { $0.isRedelivered }
        if again > 0 { redeliveries.increment(by: again) }
        var last: Int64?
        for delivery in batch {
            guard let time = delivery.properties.time(MessageHeader.published) else { continue }
            // Two machines' clocks may differ a little.
            last = max(0, now - time)
            queueSeconds.recordMilliseconds(max(0, now - time))
        }
        if let last { backlogSeconds.set(Double(last) / 1000) }
    }

    /// A batch was processed.
    func processed(in duration: Duration) {
        processSeconds.record(duration: duration)
    }

    /// The broker's word on what was published.
    func settled(_ round: Outbox.Round) {
        for (result, count) in round.results { published[result]?.increment(by: count) }
        for (code, count) in round.quarantined { quarantined.add(count, code) }
    }

    /// A batch is tried again.
    func retried() {
        retries.increment()
    }

    /// Deliveries were acknowledged.
    func acknowledged(_ count: Int) {
        acknowledgements.increment(by: count)
    }

    /// Nothing of a delivery is left to do, at `now` in milliseconds since 1970.
    func done(_ delivery: Delivery, now: Int64) {
        guard let endToEndSeconds, delivery.queue == .store,
            let received = delivery.properties.time(MessageHeader.received)
        else { return }
        endToEndSeconds.recordMilliseconds(max(0, now - received))
    }
}
