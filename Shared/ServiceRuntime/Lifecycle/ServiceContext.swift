public import Logging
public import Pipeline

/// What a program needs to make its stage.
public struct ServiceContext: Sendable {
    /// The environment, validated.
    public let configuration: ServiceConfiguration
    /// Where the stage says what keeps it from working.
    public let readiness: Readiness
    /// Makes what the stage measures by itself.
    public let metrics: MetricMaker
    /// How the process is to fail, in tests.
    public let fault: Fault?
    /// The logger to pass on.
    public let logger: Logger
}
