/// How a process is to fail, for tests.
public enum FaultPlan: Hashable, Sendable, CustomStringConvertible {
    /// End as by `kill -9` when a point is reached for the n-th time.
    case kill(FaultPoint, occurrence: Int)
    /// Trap while processing a message whose body contains a text.
    case trap(on: String)

    /// What a text must be.
    public static let requirement =
        "POINT@N with N from 1, or crash_on=TEXT; POINT is \(FaultPoint.allCases.map(\.rawValue).joined(separator: ", "))"

    /// Reads `POINT@N` or `crash_on=TEXT`.
    public init?(_ text: String) {
        if text.hasPrefix("crash_on=") {
            let marker = text.dropFirst("crash_on=".count)
            guard !marker.isEmpty else { return nil }
            self = .trap(on: String(marker))
            return
        }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let point = FaultPoint(rawValue: String(parts[0])), let count = Int(parts[1]),
            count >= 1
        else { return nil }
        self = .kill(point, occurrence: count)
    }

    /// As it is written.
    public var description: String {
        switch self {
        case .kill(let point, let occurrence): "\(point.rawValue)@\(occurrence)"
        case .trap(let marker): "crash_on=\(marker)"
        }
    }
}
