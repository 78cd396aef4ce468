import Foundation
import Glibc

extension FaultProxy {
    /// Takes orders on another loopback port, one a line; answers each with a
    /// line, `ok` once it is in force or else what is wrong.
    ///
    /// - Returns: the port.
    public func takeOrders(onPort port: UInt16 = 0) throws(SocketError) -> UInt16 {
        let listener = try Socket.listen(port: port)
        Thread.detachNewThread { [self] in
            while true {
                let client = accept(listener, nil, nil)
                guard client >= 0 else { return }
                Thread.detachNewThread { [self] in
                    serve(client)
                    Glibc.close(client)
                }
            }
        }
        return Socket.port(of: listener)
    }

    private func serve(_ client: Int32) {
        var buffer: [UInt8] = []
        while case .done(let bytes) = Socket.receive(client, atMost: 1024), !bytes.isEmpty, buffer.count < 1024 {
            buffer += bytes
            while let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
                let line = String(decoding: buffer[..<end], as: UTF8.self)
                buffer.removeFirst(end + 1)
                _ = Socket.send(client, (answer(line) + "\n").utf8.map { $0 }[...])
            }
        }
    }

    private func answer(_ line: String) -> String {
        guard let order = FaultOrder(line) else { return "error: there is no such order: \(line)" }
        do {
            try obey(order)
            return "ok"
        } catch {
            return "error: \(error)"
        }
    }
}
