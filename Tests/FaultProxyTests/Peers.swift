import Foundation
import Glibc

@testable import FaultProxy

/// A proxy before a server that sends everything back, and the end after it.
final class Network: Sendable {
    let proxy: FaultProxy
    private let listener: Int32

    init() throws {
        listener = try Socket.listen(port: 0)
        proxy = try FaultProxy(to: "localhost", port: Socket.port(of: listener))
        Thread.detachNewThread { [listener] in
            while case let client = accept(listener, nil, nil), client >= 0 {
                Thread.detachNewThread { Self.echo(client) }
            }
            close(listener)
        }
    }

    deinit {
        try? proxy.close()
        // The thread closes it: here its number might meanwhile be another's.
        shutdown(listener, Int32(SHUT_RDWR))
    }

    private static func echo(_ client: Int32) {
        while case .done(let bytes) = Socket.receive(client, atMost: 4096), !bytes.isEmpty,
            Socket.sendAll(client, bytes)
        {}
        close(client)
    }
}

/// A client that waits for what it asks, at most some seconds.
final class Client: Sendable {
    private let socket: Int32

    init(port: UInt16) throws {
        socket = try Socket.connect(to: "127.0.0.1", port: port)
    }

    deinit {
        close(socket)
    }

    func send(_ bytes: [UInt8]) -> Bool {
        Socket.sendAll(socket, bytes)
    }

    /// Sends no more; the other side may.
    func endSending() {
        shutdown(socket, Int32(SHUT_WR))
    }

    /// What came within a time.
    enum Received: Equatable {
        case bytes([UInt8])
        case end
        case reset
        case silence
    }

    func receive(within seconds: Double = 100) -> Received {
        var polls = [pollfd(fd: socket, events: Int16(POLLIN), revents: 0)]
        Socket.wait(&polls, milliseconds: Int32(seconds * 1000))
        guard polls[0].revents != 0 else { return .silence }
        guard case .done(let bytes) = Socket.receive(socket, atMost: 64 << 10) else { return .reset }
        return bytes.isEmpty ? .end : .bytes(bytes)
    }

    /// So many bytes, or what came before the end.
    func receive(_ count: Int) -> [UInt8] {
        var all: [UInt8] = []
        while all.count < count, case .bytes(let bytes) = receive() { all += bytes }
        return all
    }
}

extension Socket {
    /// Whether all of it was taken by a socket that waits.
    static func sendAll(_ socket: Int32, _ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            guard case .done(let sent) = send(socket, rest) else { return false }
            rest = rest.dropFirst(sent)
        }
        return true
    }
}

/// Runs what waits in calls of the system on a thread of its own: the pool has few.
func onThread<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Swift.Result { try body() }) }
    }
}
