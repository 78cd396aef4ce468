public import Metrics
import Pipeline
import Synchronization

/// The back end of swift-metrics: keeps every series that was made, from its
/// making on, and shows them all in Prometheus's text format.
public final class MetricRegistry: MetricsFactory {
    private let definitions: [MetricDefinition]
    private let series = Mutex<[any MetricSeries]>([])

    /// Creates a registry without series, for the metrics of the catalogue.
    public convenience init() {
        self.init(MetricCatalogue.all)
    }

    init(_ definitions: [MetricDefinition]) {
        self.definitions = definitions
    }

    /// All series now, those that others know included, in Prometheus's text
    /// format 0.0.4.
    func text(with others: [MetricSample] = []) -> String {
        let own = series.withLock { $0 }.map { MetricSample(name: $0.name, labels: $0.labels, value: $0.value) }
        return PrometheusText.render(own + others, definitions)
    }

    // MARK: MetricsFactory

    /// The counter of this name and these labels.
    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        find(label, dimensions) { CounterSeries(label, $0) }
    }

    /// The gauge of this name and these labels.
    public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        find(label, dimensions) { GaugeSeries(label, $0) }
    }

    /// The histogram of this name and these labels.
    public func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        find(label, dimensions) { HistogramSeries(label, $0, bounds: bounds(of: label)) }
    }

    /// The histogram of this name and these labels.
    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        find(label, dimensions) { HistogramSeries(label, $0, bounds: bounds(of: label)) }
    }

    /// Series live as long as the process.
    public func destroyCounter(_ handler: any CounterHandler) {}
    /// Series live as long as the process.
    public func destroyMeter(_ handler: any MeterHandler) {}
    /// Series live as long as the process.
    public func destroyRecorder(_ handler: any RecorderHandler) {}
    /// Series live as long as the process.
    public func destroyTimer(_ handler: any TimerHandler) {}

    private func bounds(of name: String) -> [Double] {
        guard case .histogram(let bounds) = definitions.first(where: { $0.name == name })?.kind else { return [] }
        return bounds
    }

    /// The series if it is there, else a new one: whoever makes it twice gets
    /// the same.
    private func find<Series: MetricSeries>(
        _ name: String, _ dimensions: [(String, String)], _ make: ([MetricLabel]) -> Series
    ) -> Series {
        let labels = dimensions.map { MetricLabel(name: $0.0, value: $0.1) }
        return series.withLock { series in
            let known = series.lazy.filter { $0.name == name && $0.labels == labels }
            if let found = known.compactMap({ $0 as? Series }).first { return found }
            let new = make(labels)
            series.append(new)
            return new
        }
    }
}
