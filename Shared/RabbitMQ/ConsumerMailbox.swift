import Pipeline
import Synchronization

/// What lies between the consumer's connection and those who take from it.
final class ConsumerMailbox: Sendable {
    /// What the outside asks of the connection.
    struct Requests {
        var acknowledgements: [Delivery.Tag] = []
        var isStopping = false
        /// While there is one, a lost connection is not made again.
        var holds = 0
    }

    private struct Waiter {
        var id: Int
        var limit: Int
        var bytes: Int
        var continuation: CheckedContinuation<[Delivery]?, Never>
    }

    private struct State {
        var deliveries: [Delivery] = []
        var waiters: [Waiter] = []
        var lastWaiter = 0
        var requests = Requests()
        /// Nothing more will come.
        var hasEnded = false

        /// The next batch, if there is one.
        mutating func take(limit: Int, bytes: Int) -> [Delivery] {
            var count = 0
            var size = 0
            for delivery in deliveries.prefix(max(1, limit)) {
                size += delivery.body.count
                if count > 0 && size > bytes { break }
                count += 1
            }
            let batch = Array(deliveries.prefix(count))
            deliveries.removeFirst(count)
            return batch
        }

        /// Those waiters that can go on, with what each of them gets.
        mutating func served() -> [(Waiter, [Delivery]?)] {
            var served: [(Waiter, [Delivery]?)] = []
            while let waiter = waiters.first, !deliveries.isEmpty || hasEnded {
                waiters.removeFirst()
                served.append((waiter, deliveries.isEmpty ? nil : take(limit: waiter.limit, bytes: waiter.bytes)))
            }
            return served
        }
    }

    private let state = Mutex(State())

    // MARK: Outside

    /// The next batch; nil at the end, or when the task is cancelled.
    func next(limit: Int, bytes: Int) async -> [Delivery]? {
        let id = state.withLock { state in
            state.lastWaiter += 1
            return state.lastWaiter
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                change {
                    $0.waiters.append(Waiter(id: id, limit: limit, bytes: bytes, continuation: continuation))
                }
                // The handler may have run before there was a waiter.
                if Task.isCancelled { cancel(id) }
            }
        } onCancel: {
            cancel(id)
        }
    }

    private func cancel(_ id: Int) {
        let waiter = state.withLock { state in
            state.waiters.firstIndex { $0.id == id }.map { state.waiters.remove(at: $0) }
        }
        waiter?.continuation.resume(returning: nil)
    }

    /// Asks for acknowledgements.
    func acknowledge(_ tags: [Delivery.Tag]) {
        state.withLock { $0.requests.acknowledgements += tags }
    }

    /// Asks for one more, or one less, reason not to connect.
    func hold(_ change: Int) {
        state.withLock { $0.requests.holds += change }
    }

    /// Asks for an end of deliveries.
    func stop() {
        state.withLock { $0.requests.isStopping = true }
    }

    // MARK: The connection's thread

    /// Whether the outside wants no more deliveries.
    var isStopping: Bool { state.withLock { $0.requests.isStopping } }

    /// Whether the outside could do nothing with deliveries.
    var isHeld: Bool { state.withLock { $0.requests.holds > 0 } }

    /// Takes what is asked for.
    func requests() -> Requests {
        state.withLock { state in
            defer { state.requests.acknowledgements = [] }
            return state.requests
        }
    }

    /// Hands deliveries over.
    func deliver(_ deliveries: [Delivery]) {
        guard !deliveries.isEmpty else { return }
        change { $0.deliveries += deliveries }
    }

    /// The connection is gone, and the broker has its messages back.
    func drop() {
        state.withLock { $0.deliveries = [] }
    }

    /// Nothing more will come.
    func end() {
        change { $0.hasEnded = true }
    }

    private func change(_ body: (inout sending State) -> Void) {
        let served = state.withLock { state in
            body(&state)
            return state.served()
        }
        for (waiter, batch) in served { waiter.continuation.resume(returning: batch) }
    }
}
