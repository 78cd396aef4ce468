import Pipeline
import Synchronization

/// What lies between those who publish and the publisher's connection.
final class PublisherMailbox: Sendable {
    /// Messages that were handed over in one call.
    struct Job {
        var id: Int
        var messages: [OutgoingMessage]
    }

    private struct State {
        var lastID = 0
        var jobs: [Job] = []
        var waiting: [Int: CheckedContinuation<[PublishResult]?, Never>] = [:]
        var isClosed = false
    }

    private let state = Mutex(State())

    // MARK: Outside

    /// Hands messages over and waits for what becomes of them; all unknown if
    /// the publisher is closed or the task is cancelled.
    func publish(_ messages: [OutgoingMessage], wake: WakeSignal) async -> [PublishResult] {
        let id = state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
        let results = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isClosed = state.withLock { state in
                    guard !state.isClosed else { return true }
                    state.jobs.append(Job(id: id, messages: messages))
                    state.waiting[id] = continuation
                    return false
                }
                if isClosed { continuation.resume(returning: nil) } else { wake.send() }
                // The handler may have run before there was anything to end.
                if Task.isCancelled { settle(id, nil) }
            }
        } onCancel: {
            settle(id, nil)
        }
        return results ?? messages.map { _ in .unknown }
    }

    // MARK: The connection's thread

    /// Takes what was handed over.
    func jobs() -> [Job] {
        state.withLock { state in
            defer { state.jobs = [] }
            return state.jobs
        }
    }

    /// Whether somebody still waits for a job.
    func isWanted(_ id: Int) -> Bool {
        state.withLock { $0.waiting[id] != nil }
    }

    /// Ends a job, unless it has ended. Nil: all is unknown.
    func settle(_ id: Int, _ results: [PublishResult]?) {
        let continuation = state.withLock { $0.waiting.removeValue(forKey: id) }
        continuation?.resume(returning: results)
    }

    /// Ends everything, now and from now on.
    func close() {
        let waiting = state.withLock { state in
            state.isClosed = true
            state.jobs = []
            defer { state.waiting = [:] }
            return state.waiting
        }
        for continuation in waiting.values { continuation.resume(returning: nil) }
    }
}
