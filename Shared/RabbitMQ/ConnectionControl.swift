import Synchronization

/// The way from the outside to a connection's thread: wake it, end it, wait
/// for its end.
final class ConnectionControl: Sendable {
    private struct State {
        var isStarted = false
        var isClosing = false
        var isFinished = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    let wake = WakeSignal()
    private let state = Mutex(State())

    /// Whether the connection is to end.
    var isClosing: Bool { state.withLock { $0.isClosing } }

    /// Whether the thread has ended.
    var isFinished: Bool { state.withLock { $0.isFinished } }

    /// Notes that the thread starts.
    ///
    /// - Returns: false if it did before, or is to end already.
    func start() -> Bool {
        state.withLock { state in
            guard !state.isStarted, !state.isClosing else { return false }
            state.isStarted = true
            return true
        }
    }

    /// Asks the thread to end.
    func close() {
        state.withLock { $0.isClosing = true }
        wake.send()
    }

    /// Notes that the thread has ended.
    func finish() {
        let waiting = state.withLock { state in
            state.isFinished = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Waits until the thread has ended; at once if it never started.
    func finished() async {
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                guard state.isStarted, !state.isFinished else { return true }
                state.waiting.append(continuation)
                return false
            }
            if isOver { continuation.resume() }
        }
    }
}
