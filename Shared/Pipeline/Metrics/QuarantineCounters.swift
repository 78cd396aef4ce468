import Metrics

/// Counts quarantine by code; a code that never occurs shows 0.
public struct QuarantineCounters: Sendable {
    private let counters: [QuarantineReason.Code: Counter]

    /// Creates a counter for each code.
    public init(_ maker: MetricMaker) {
        let codes = QuarantineReason.Code.allCases
        counters = Dictionary(
            uniqueKeysWithValues: codes.map { code in
                (code, maker.counter(MetricCatalogue.quarantined, [("code", code.rawValue)]))
            })
    }

    /// Counts messages in quarantine.
    public func add(_ count: Int, _ code: QuarantineReason.Code) {
        if count > 0 { counters[code]?.increment(by: count) }
    }
}
