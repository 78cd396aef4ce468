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

    /// Creates a stage; `identity` says whose message an output is.
    public init(
        _ name: StageName, from source: Topology.Queue, to target: Topology.Queue,
        identity: @escaping @Sendable (Output) -> (document: DocumentID, submission: Submission),
        transform: @escaping @Sendable (Input) -> Output
    ) {
        self.name = name
        sources = [source]
        targets = [target]
        self.target = target
        self.identity = identity
        self.transform = transform
    }

    /// One result for each delivery.
    @concurrent
    public func process(_ batch: [Delivery]) async throws(StageUnavailable) -> [StageResult] {
        batch.map { delivery in
            do throws(QuarantineReason) {
                let output = transform(try MessageCodec.decode(Input.self, from: delivery))
                return .done([try message(output)])
            } catch {
                return .quarantine(error)
            }
        }
    }

    private func message(_ output: Output) throws(QuarantineReason) -> OutgoingMessage {
        let (document, submission) = identity(output)
        do {
            return try MessageCodec.outgoing(output, to: target, document: document, submission: submission)
        } catch {
            throw QuarantineReason(.malformed, error.description)
        }
    }
}
