import Foundation
import Synchronization
import Text

/// Where log lines go: whole lines, one after another, without secrets.
final class LogOutput: Sendable {
    private let sink: Mutex<@Sendable (String) -> Void>
    private let secrets: [String]

    /// Creates an output that hides `secrets` and hands whole lines to `sink`.
    init(hiding secrets: [String], sink: @escaping @Sendable (String) -> Void = LogOutput.standardError) {
        // As a line holds them: escaped.
        self.secrets = secrets.map { String(JSONString.quoted($0).dropFirst().dropLast()) }
        self.sink = Mutex(sink)
    }

    /// Writes a line.
    func write(_ line: String) {
        let clean = secrets.reduce(line) { $0.replacing($1, with: "***") }
        sink.withLock { $0(clean + "\n") }
    }

    static let standardError: @Sendable (String) -> Void = { line in
        // A log that cannot be written must not end the service.
        try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
    }
}
