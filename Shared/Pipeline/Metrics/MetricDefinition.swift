/// A metric: its name, what it measures and how it is shown.
public struct MetricDefinition: Hashable, Sendable {
    /// How a metric is shown.
    public enum Kind: Hashable, Sendable {
        /// Only grows.
        case counter
        /// Goes up and down.
        case gauge
        /// Counts measurements up to each of these bounds.
        case histogram([Double])
    }

    /// Its name, the unit at its end.
    public let name: String
    /// How it is shown.
    public let kind: Kind
    /// A sentence for people, with the unit.
    public let help: String

    init(_ name: String, _ kind: Kind, _ help: String) {
        self.name = name
        self.kind = kind
        self.help = help
    }
}
