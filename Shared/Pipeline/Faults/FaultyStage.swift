/// A stage that fails by plan, for tests.
public struct FaultyStage<Base: Stage>: Stage {
    private let base: Base
    private let fault: Fault

    /// Wraps a stage.
    public init(_ base: Base, _ fault: Fault) {
        self.base = base
        self.fault = fault
    }

    /// That of the stage.
    public var name: StageName { base.name }
    /// Those of the stage.
    public var sources: [Topology.Queue] { base.sources }
    /// Those of the stage.
    public var targets: [Topology.Queue] { base.targets }

    /// As the stage does.
    public func check() async throws(StageUnavailable) { try await base.check() }

    /// Processes as the stage does, if it comes so far.
    public func process(_ batch: [Delivery]) async throws(StageUnavailable) -> [StageResult] {
        for delivery in batch {
            fault.reached(.afterDelivery)
            if fault.meets(delivery.body) { fatalError("a crash that GONGKAI_FAULT asked for") }
        }
        // Store has points of its own inside; when it returns, all is committed.
        if name == .store { for _ in batch { fault.reached(.whileProcessing) } }
        let results = try await base.process(batch)
        if name != .store { for _ in batch { fault.reached(.whileProcessing) } }
        return results
    }
}
