import Foundation

/// Somebody who talks TLS and nothing else, with one of the throw-away
/// certificates: OpenSSL's own server.
public final class TLSPeer {
    /// Where it listens, on 127.0.0.1.
    public let port: Int
    private let process = Process()

    /// Starts it; at most a minute later it is gone, whatever becomes of us.
    public init(certificate: String, options: [String] = []) throws {
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["timeout", "--signal=KILL", "60", "openssl", "s_server", "-accept", "127.0.0.1:0"]
            + ["-cert", try TestCertificates.path("\(certificate).crt")]
            + ["-key", try TestCertificates.path("\(certificate).key")] + options
        (process.standardInput, process.standardOutput, process.standardError) = (input, output, output)
        try process.run()
        var text = ""
        while true {
            let data = output.fileHandleForReading.availableData
            guard !data.isEmpty else { throw Failure(description: "openssl s_server ended: \(text)") }
            text += String(decoding: data, as: UTF8.self)
            if let line = text.split(separator: "\n").dropLast(text.hasSuffix("\n") ? 0 : 1)
                .first(where: { $0.hasPrefix("ACCEPT ") }),
                let found = line.split(separator: ":").last.flatMap({ Int($0) })
            {
                port = found
                break
            }
        }
        // It would stop at a full pipe.
        output.fileHandleForReading.readabilityHandler = { _ = $0.availableData }
    }

    /// Ends it: the group that `timeout` made, and not gently, since children
    /// inherit what signals this program does not take.
    public func end() {
        kill(-process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// It did not start.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }
}
