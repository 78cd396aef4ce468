import Logging
import Synchronization

/// Keeps log lines for a test to look at.
final class LogLines: Sendable {
    private let state = Mutex<[(level: Logger.Level, text: String)]>([])

    /// The lines of at least this level.
    func lines(from level: Logger.Level) -> [String] {
        state.withLock { lines in lines.filter { $0.level >= level }.map(\.text) }
    }

    var logger: Logger {
        Logger(label: "test") { _ in Handler(lines: self) }
    }

    private func add(_ level: Logger.Level, _ text: String) {
        state.withLock { $0.append((level, text)) }
    }

    private struct Handler: LogHandler {
        let lines: LogLines
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let reason = event.metadata?["reason"].map { " \($0)" } ?? ""
            lines.add(event.level, "\(event.message)\(reason)")
        }
    }
}
