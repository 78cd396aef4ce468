import Foundation
import Glibc
import Synchronization

/// A TCP proxy on a loopback port that can be told to behave as bad networks do.
///
/// Each connection has a thread, which looks for orders some times a second and
/// before each byte that it forwards.
public final class FaultProxy: Sendable {
    /// The longest time between two looks at the orders, in milliseconds.
    static let step = 10

    private struct State {
        var mode = FaultMode.pass
        /// How often connections were to break; each knows how often before it.
        var resets = 0
        /// The connections, with the number of resets before them.
        var open: [Int: Int] = [:]
        var last = 0
        var listener: Int32
        var isClosed = false
        var failure: SocketError?
    }

    /// The port that it listens on.
    public let port: UInt16
    private let host: String
    private let target: UInt16
    private let state: Mutex<State>

    /// Listens from now on; what connects is connected to another place.
    ///
    /// - Parameters:
    ///   - port: the loopback port; 0 lets the system choose.
    ///   - host: where to connect to.
    ///   - target: the port there.
    public init(listen port: UInt16 = 0, to host: String, port target: UInt16) throws(SocketError) {
        let listener = try Socket.listen(port: port)
        self.port = Socket.port(of: listener)
        self.host = host
        self.target = target
        state = Mutex(State(listener: listener))
        Thread.detachNewThread { self.listen() }
    }

    /// How many connections there are.
    public var connections: Int { state.withLock { $0.open.count } }

    /// Does what is asked; it is in force on return.
    public func obey(_ order: FaultOrder) throws(SocketError) {
        state.withLock { state in
            switch order {
            case .become(let mode):
                state.mode = mode
            case .reset:
                state.mode = .pass
                state.resets += 1
            }
        }
        try settle()
    }

    /// Breaks every connection and listens no more.
    public func close() throws(SocketError) {
        state.withLock { state in
            state.isClosed = true
            state.resets += 1
        }
        try settle()
    }

    private func settle() throws(SocketError) {
        while true {
            let (isDone, failure) = state.withLock { state in
                (
                    (state.listener >= 0) == (state.mode != .refuse && !state.isClosed)
                        && state.open.values.allSatisfy { $0 == state.resets },
                    state.failure
                )
            }
            if let failure { throw failure }
            if isDone { return }
            usleep(1000)
        }
    }

    private func listen() {
        while let listener = listener() {
            var polls = [pollfd(fd: listener, events: Int16(POLLIN), revents: 0)]
            Socket.wait(&polls, milliseconds: Int32(Self.step))
            guard polls[0].revents != 0, case let client = accept(listener), client >= 0 else { continue }
            let (number, resets) = state.withLock { state in
                state.last += 1
                state.open[state.last] = state.resets
                return (state.last, state.resets)
            }
            Thread.detachNewThread { [self] in
                Relay(client: client, host: host, port: target).run {
                    state.withLock { $0.resets == resets ? $0.mode : nil }
                }
                state.withLock { _ = $0.open.removeValue(forKey: number) }
            }
        }
    }

    private func accept(_ listener: Int32) -> Int32 {
        Glibc.accept(listener, nil, nil)
    }

    /// Opens or closes the listener, as the mode wants; nil at the end. Only the
    /// listening thread does this, so that nobody else accepts from it.
    private func listener() -> Int32? {
        state.withLock { state in
            let isWanted = state.mode != .refuse && !state.isClosed
            if !isWanted && state.listener >= 0 {
                Glibc.close(state.listener)
                state.listener = -1
            } else if isWanted && state.listener < 0 {
                do throws(SocketError) {
                    state.listener = try Socket.listen(port: port)
                } catch {
                    state.failure = error
                    state.isClosed = true
                }
            }
            return state.isClosed ? nil : state.listener
        }
    }
}
