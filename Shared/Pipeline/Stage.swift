/// A stage: a function from messages to results. Acknowledging is its return
/// value: the runner publishes what a result asks for, waits for the confirm,
/// then acknowledges, and a stage cannot forget it or do it twice.
public protocol Stage: Sendable {
    /// Which stage.
    var name: StageName { get }
    /// The queues that it takes from.
    var sources: [Topology.Queue] { get }
    /// The queues that it publishes to, beside quarantine.
    var targets: [Topology.Queue] { get }

    /// Looks whether it could work now: nothing is taken before.
    ///
    /// - Throws: ``StageUnavailable`` if it could not.
    func check() async throws(StageUnavailable)

    /// Processes what was taken: one result for each delivery, in their order.
    ///
    /// - Throws: ``StageUnavailable`` when the environment is at fault, as an
    ///   absent database: the runner holds the batch, waits and calls again.
    func process(_ batch: [Delivery]) async throws(StageUnavailable) -> [StageResult]
}

extension Stage {
    /// A stage that needs nothing but its messages can always work.
    public func check() async throws(StageUnavailable) {}
}

/// What became of one delivery.
public enum StageResult: Sendable {
    /// Publish these, then acknowledge. None: it is done.
    case done([OutgoingMessage])
    /// No stage can use it: publish it to quarantine, then acknowledge.
    case quarantine(QuarantineReason)
}

/// Why no stage can use a message.
public struct QuarantineReason: Error, Hashable, Sendable {
    /// A word for machines.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// Nothing in it.
        case empty = "EMPTY"
        /// Neither UTF-8 nor GB18030, or binary.
        case unreadable = "UNREADABLE"
        /// A known format that is not read.
        case unsupportedFormat = "UNSUPPORTED_FORMAT"
        /// More bytes than allowed.
        case tooLarge = "TOO_LARGE"
        /// Not the message that its queue is for.
        case malformed = "MALFORMED"
        /// A schema version that this build does not know.
        case schemaUnsupported = "SCHEMA_UNSUPPORTED"
        /// A routing key that leads nowhere.
        case unrouted = "UNROUTED"
        /// Delivered too often without being acknowledged: it crashes its stage.
        case deliveryLimit = "DELIVERY_LIMIT"
        /// Refused by the database as data.
        case rejectedByDatabase = "REJECTED_BY_DATABASE"
    }

    /// A word for machines.
    public var code: Code
    /// A sentence for people, at most 1,000 bytes are kept.
    public var reason: String

    /// Creates a reason.
    public init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }
}

/// The environment is at fault, not the message: waiting helps.
public struct StageUnavailable: Error, Hashable, CustomStringConvertible {
    /// What is not there, for a log line.
    public let description: String

    /// Creates an error with its reason.
    public init(_ description: String) {
        self.description = description
    }
}
