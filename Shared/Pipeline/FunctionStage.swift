public import Models

/// A stage that is a pure function from one message type to the next: parse
/// and validate. Trying again changes nothing, so it never waits.
public struct FunctionStage<Input: StageMessage, Output: StageMessage>: Stage {
    /// Which stage.
    public let name: StageName
    /// The queues that it takes from.
    public let sources: [Topology.Queue]
    /// The queues that it publishes to.
    public let targets: [Topology.Queue]

    private let target: Topology.Queue
    private let identity: @Sendable (Output) -> (document: DocumentID, submission: Submission)
    private let transform: @Sendable (Input) -> Output
    private let keepsInput: Bool

    /// Creates a stage.
    ///
    /// - Parameters:
    ///   - name: which stage.
    ///   - source: the queue that it takes from.
    ///   - target: the queue that it publishes to.
    ///   - keepsInput: whether an output has its input in it, unchanged: then the
    ///     input's head is passed on as it came, and not written anew.
    ///   - identity: says whose message an output is.
    ///   - transform: the function.
    public init(
        _ name: StageName, from source: Topology.Queue, to target: Topology.Queue,
        keepsInput: Bool = false,
        identity: @escaping @Sendable (Output) -> (document: DocumentID, submission: Submission),
        transform: @escaping @Sendable (Input) -> Output
    ) {
        self.name = name
        sources = [source]
        targets = [target]
        self.target = target
        self.identity = identity
        self.transform = transform
        self.keepsInput = keepsInput
    }

    /// One result for each delivery.
    @concurrent
    public func process(_ batch: [Delivery]) async throws(StageUnavailable) -> [StageResult] {
        batch.map { delivery in
            do throws(QuarantineReason) {
                let (input, head) = try MessageCodec.read(Input.self, from: delivery)
                return .done([try message(transform(input), base: keepsInput ? head : nil)])
            } catch {
                return .quarantine(error)
            }
        }
    }

    private func message(_ output: Output, base: ArraySlice<UInt8>?) throws(QuarantineReason) -> OutgoingMessage {
        let (document, submission) = identity(output)
        do {
            return try MessageCodec.outgoing(output, base: base, to: target, document: document, submission: submission)
        } catch {
            throw QuarantineReason(.malformed, error.description)
        }
    }
}
