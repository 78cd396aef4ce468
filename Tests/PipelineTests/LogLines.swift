import Logging
import Synchronization

/// Keeps log lines: level, message, then metadata sorted by key.
final class LogLines: Sendable {
    private struct Handler: LogHandler {
        var metadata: Logger.Metadata = [:]
        var logLevel: Logger.Level
        let sink: LogLines

        subscript(metadataKey key: String) -> Logger.MetadataValue? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let pairs = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }
            sink.kept.withLock { $0.append("\(event.level) \(event.message)\(pairs.joined())") }
        }
    }

    private let kept = Mutex<[String]>([])
    private let level: Logger.Level

    init(_ level: Logger.Level) {
        self.level = level
    }

    var lines: [String] { kept.withLock { $0 } }

    var logger: Logger {
        Logger(label: "test") { [self] _ in Handler(logLevel: level, sink: self) }
    }
}
