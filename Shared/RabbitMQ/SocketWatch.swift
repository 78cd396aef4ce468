import CRabbitMQ
import Glibc
import Synchronization

/// Ends a C call that hangs, by shutting its socket down from another thread.
///
/// librabbitmq 0.11 can wait for ever inside a publish when the peer vanished
/// without a word; nothing but the socket's end brings it back.
final class SocketWatch: Sendable {
    private struct State {
        /// A duplicate of the library's descriptor, so that its number cannot
        /// meanwhile belong to something else; -1 without a connection.
        var descriptor: Int32 = -1
        /// When the call that is running began, or last got something done.
        var entered: ContinuousClock.Instant?
        /// Bytes that waited to be sent when it was last looked at.
        var unsent: Int32?
    }

    private let state = Mutex(State())

    /// Begins to watch over a connection.
    func arm(_ socket: Int32) {
        state.withLock { $0.descriptor = dup(socket) }
    }

    /// The connection is gone.
    func disarm() {
        state.withLock { state in
            if state.descriptor >= 0 { close(state.descriptor) }
            state = State()
        }
    }

    /// Runs a C call under watch.
    func call<Result>(_ body: () -> Result) -> Result {
        state.withLock { state in
            state.entered = .now
            state.unsent = nil
        }
        defer { state.withLock { $0.entered = nil } }
        return body()
    }

    /// Shuts the connection down; any call on it ends with an error.
    func interrupt() {
        state.withLock { state in
            if state.descriptor >= 0 { _ = shutdown(state.descriptor, Int32(SHUT_RDWR)) }
        }
    }

    /// Shuts the connection down if a call has lasted too long with nothing
    /// getting through: a large message on a slow line takes its time, and would
    /// never arrive if that were held against it. To be asked again and again.
    ///
    /// - Returns: whether it was so.
    func interrupt(ifLongerThan limit: Duration) -> Bool {
        state.withLock { state in
            guard state.descriptor >= 0, let entered = state.entered else { return false }
            let unsent = gongkai_unsent(state.descriptor)
            if let before = state.unsent, before != unsent { state.entered = .now }
            state.unsent = unsent
            guard state.entered == entered, entered.duration(to: .now) > limit else { return false }
            _ = shutdown(state.descriptor, Int32(SHUT_RDWR))
            return true
        }
    }
}
