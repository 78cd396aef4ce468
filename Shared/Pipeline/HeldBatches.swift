import Synchronization

/// The batches that wait because what they give cannot be published. While one
/// does, the stage is not ready: if each batch spoke for itself, a queue that is
/// full for hours would be news with every batch.
final class HeldBatches: Sendable {
    private let count = Mutex(0)
    private let readiness: Readiness

    init(_ readiness: Readiness) {
        self.readiness = readiness
    }

    /// A batch waits: one more, unless it waited before. Returns whether the
    /// reason is news.
    func hold(isFirst: Bool, because reason: String) -> Bool {
        count.withLock { count in
            if isFirst { count += 1 }
            return readiness.notReady(StageRunner.publishPart, because: reason)
        }
    }

    /// A batch that waited is published.
    func release() {
        count.withLock { count in
            count -= 1
            if count == 0 { readiness.ready(StageRunner.publishPart) }
        }
    }
}
