import ArgumentParser
import FaultProxy
import Foundation

/// `pipeline-load proxy`: a bad network between two programs.
struct ProxyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proxy", abstract: "Forwards TCP connections, and behaves as bad networks do when told to.",
        discussion: """
            Orders come over the control port, one a line, and each is answered with “ok” once it is in force: pass, latency \
            MILLISECONDS, slice BYTES, rate BYTES_PER_SECOND, reset (breaks every connection, then passes), hold (forwards \
            nothing and ends nothing), refuse (nobody listens).
            """)

    @Option(help: "The loopback port to listen on; 0 lets the system choose.")
    var listen: UInt16 = 0

    @Option(help: "Where to connect to, HOST:PORT.")
    var to: String

    @Option(help: "The loopback port for orders; 0 lets the system choose.")
    var control: UInt16 = 0

    func run() async throws {
        guard let colon = to.lastIndex(of: ":"), let port = UInt16(to[colon...].dropFirst()) else {
            throw ValidationError("--to takes HOST:PORT")
        }
        let proxy = try FaultProxy(listen: listen, to: String(to[..<colon]), port: port)
        let orders = try proxy.takeOrders(onPort: control)
        // At once: `print` would keep it where the output is a file.
        try FileHandle.standardOutput.write(
            contentsOf: Data("proxy on 127.0.0.1:\(proxy.port) to \(to), orders on 127.0.0.1:\(orders)\n".utf8))
        while true { try await Task.sleep(for: .seconds(3600)) }
    }
}
