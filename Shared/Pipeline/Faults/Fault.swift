import Glibc
import Synchronization

/// Carries a ``FaultPlan`` out. Where there is no plan there is no fault, and
/// nothing is asked.
public final class Fault: Sendable {
    private let plan: FaultPlan
    private let count = Atomic(0)
    private let end: @Sendable () -> Void

    /// Creates a fault. `end` ends the process, unless a test looks on.
    public init(_ plan: FaultPlan, end: @escaping @Sendable () -> Void = Fault.killProcess) {
        self.plan = plan
        self.end = end
    }

    /// A point was reached.
    public func reached(_ point: FaultPoint) {
        guard case .kill(point, let occurrence) = plan else { return }
        if count.add(1, ordering: .relaxed).newValue == occurrence { end() }
    }

    /// A message is about to be processed.
    func meets(_ body: [UInt8]) -> Bool {
        guard case .trap(let marker) = plan else { return false }
        return body.firstRange(of: marker.utf8) != nil
    }

    /// Ends the process as `kill -9` does: nothing is flushed, closed or said.
    public static let killProcess: @Sendable () -> Void = {
        kill(getpid(), SIGKILL)
        while true { pause() }
    }
}
