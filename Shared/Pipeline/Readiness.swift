import Synchronization

/// What keeps a service from being ready, by part: shared between what works
/// and the health endpoint.
public final class Readiness: Sendable {
    private let reasons: Mutex<[String: String?]>

    /// Creates the readiness of a service that needs `parts`, none of which is
    /// ready yet.
    public init(parts: [String]) {
        reasons = Mutex(Dictionary(uniqueKeysWithValues: parts.map { ($0, "not started") }))
    }

    /// Says that a part is ready. Returns whether it was not until now.
    @discardableResult
    public func ready(_ part: String) -> Bool {
        reasons.withLock { reasons in
            let wasReady = reasons[part] == .some(nil)
            reasons[part] = .some(nil)
            return !wasReady
        }
    }

    /// Says why a part is not ready. Returns false if that was known already,
    /// of this part or another: a cause is logged once, and neither at every
    /// attempt nor by each part that meets it.
    @discardableResult
    public func notReady(_ part: String, because reason: String) -> Bool {
        reasons.withLock { reasons in
            let known = reasons.values.contains(reason)
            reasons[part] = .some(reason)
            return !known
        }
    }

    /// Whether each part is ready.
    public var parts: [String: Bool] {
        reasons.withLock { $0.mapValues { $0 == nil } }
    }

    /// Why each part is not ready; empty when the service is ready.
    public var obstacles: [String: String] {
        reasons.withLock { $0.compactMapValues { $0 } }
    }
}
