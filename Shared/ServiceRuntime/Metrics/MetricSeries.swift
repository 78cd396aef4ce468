import Metrics
import Synchronization

/// One series of a metric: its labels, and a value that is read while others
/// write it. Nobody waits for anybody.
protocol MetricSeries: AnyObject, Sendable {
    var name: String { get }
    var labels: [MetricLabel] { get }
    /// What is shown of it now.
    var value: MetricValue { get }
}

/// A label of a series.
struct MetricLabel: Hashable, Sendable {
    let name: String
    let value: String
}

/// What is shown of a series.
enum MetricValue: Hashable, Sendable {
    /// A number.
    case number(Double)
    /// How many measurements lay in each bucket, the last without a bound, and
    /// the sum of all.
    case distribution(buckets: [Int64], bounds: [Double], sum: Double)
}

/// A series at one moment.
struct MetricSample: Hashable, Sendable {
    let name: String
    var labels: [MetricLabel] = []
    let value: MetricValue
}

/// A number that only grows.
final class CounterSeries: MetricSeries, CounterHandler {
    let name: String
    let labels: [MetricLabel]
    private let count = Atomic<Int64>(0)

    init(_ name: String, _ labels: [MetricLabel]) {
        self.name = name
        self.labels = labels
    }

    var value: MetricValue { .number(Double(count.load(ordering: .relaxed))) }

    func increment(by amount: Int64) { count.wrappingAdd(amount, ordering: .relaxed) }
    func reset() { count.store(0, ordering: .relaxed) }
}

/// A number that goes up and down.
final class GaugeSeries: MetricSeries, MeterHandler {
    let name: String
    let labels: [MetricLabel]
    private let number = AtomicDouble()

    init(_ name: String, _ labels: [MetricLabel]) {
        self.name = name
        self.labels = labels
    }

    var value: MetricValue { .number(number.value) }

    func set(_ value: Int64) { number.set(Double(value)) }
    func set(_ value: Double) { number.set(value) }
    func increment(by amount: Double) { number.add(amount) }
    func decrement(by amount: Double) { number.add(-amount) }
}

/// Numbers or durations, counted by size. Durations are shown in seconds.
final class HistogramSeries: MetricSeries, RecorderHandler, TimerHandler {
    let name: String
    let labels: [MetricLabel]
    private let bounds: [Double]
    private let buckets: [AtomicCount]
    private let sum = AtomicDouble()

    init(_ name: String, _ labels: [MetricLabel], bounds: [Double]) {
        self.name = name
        self.labels = labels
        self.bounds = bounds
        buckets = (0...bounds.count).map { _ in AtomicCount() }
    }

    var value: MetricValue {
        .distribution(buckets: buckets.map(\.value), bounds: bounds, sum: sum.value)
    }

    func record(_ value: Double) {
        buckets[bounds.firstIndex { value <= $0 } ?? bounds.count].increment()
        sum.add(value)
    }

    func record(_ value: Int64) { record(Double(value)) }
    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }
}

/// In a class of its own, since an array cannot hold an atomic.
final class AtomicCount: Sendable {
    private let count = Atomic<Int64>(0)

    var value: Int64 { count.load(ordering: .relaxed) }

    func increment() { count.wrappingAdd(1, ordering: .relaxed) }
}

/// A floating-point number by its bits.
final class AtomicDouble: Sendable {
    private let bits = Atomic<UInt64>(0)

    var value: Double { Double(bitPattern: bits.load(ordering: .relaxed)) }

    func set(_ value: Double) { bits.store(value.bitPattern, ordering: .relaxed) }

    func add(_ amount: Double) {
        var known = bits.load(ordering: .relaxed)
        while true {
            let next = (Double(bitPattern: known) + amount).bitPattern
            let (isDone, found) = bits.compareExchange(expected: known, desired: next, ordering: .relaxed)
            if isDone { return }
            known = found
        }
    }
}
