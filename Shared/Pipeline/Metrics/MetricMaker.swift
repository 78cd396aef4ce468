public import Metrics

/// Makes metrics out of the catalogue, each with the stage's name as a label.
public struct MetricMaker: Sendable {
    let stage: StageName?
    private let factory: any MetricsFactory

    /// Makes the metrics of a stage with a back end.
    public init(stage: StageName, factory: any MetricsFactory) {
        self.stage = stage
        self.factory = factory
    }

    private init() {
        stage = nil
        factory = NOOPMetricsHandler.instance
    }

    /// For what nobody measures, as a program that ends by itself.
    public static let none = MetricMaker()

    /// A counter, at 0.
    public func counter(_ metric: MetricDefinition, _ labels: [(String, String)] = []) -> Counter {
        Counter(label: metric.name, dimensions: all(labels), factory: factory)
    }

    /// A gauge, at 0.
    public func gauge(_ metric: MetricDefinition, _ labels: [(String, String)] = []) -> Meter {
        Meter(label: metric.name, dimensions: all(labels), factory: factory)
    }

    /// A histogram of numbers.
    public func histogram(_ metric: MetricDefinition, _ labels: [(String, String)] = []) -> Recorder {
        Recorder(label: metric.name, dimensions: all(labels), aggregate: true, factory: factory)
    }

    /// A histogram of durations.
    public func timer(_ metric: MetricDefinition, _ labels: [(String, String)] = []) -> Metrics.Timer {
        Metrics.Timer(label: metric.name, dimensions: all(labels), factory: factory)
    }

    private func all(_ labels: [(String, String)]) -> [(String, String)] {
        (stage.map { [("stage", $0.rawValue)] } ?? []) + labels
    }
}
