import Metrics
import Pipeline

/// What is measured of one connection.
struct ConnectionMetrics: Sendable {
    private let isUp: Meter
    private let isBlocked: Meter
    private let reconnects: [RabbitMQError.Kind: Counter]
    private let kills: Counter

    /// Creates the metrics of a role, “consumer” or “publisher”, all at 0.
    init(_ maker: MetricMaker, role: String) {
        let label = ("role", role)
        isUp = maker.gauge(MetricCatalogue.connectionUp, [label])
        isBlocked = maker.gauge(MetricCatalogue.connectionBlocked, [label])
        kills = maker.counter(MetricCatalogue.watchdogKills, [label])
        reconnects = Dictionary(
            uniqueKeysWithValues: RabbitMQError.Kind.allCases.map { kind in
                (kind, maker.counter(MetricCatalogue.reconnects, [label, ("reason", kind.rawValue)]))
            })
    }

    func opened() {
        isUp.set(1)
    }

    func closed() {
        isUp.set(0)
        isBlocked.set(0)
    }

    func blocked(_ isTrue: Bool) {
        isBlocked.set(isTrue ? 1 : 0)
    }

    func failed(_ kind: RabbitMQError.Kind) {
        reconnects[kind]?.increment()
    }

    func killed() {
        kills.increment()
    }
}
