import FoundationEssentials
import Logging
import Text

/// Writes each log event as one line of JSON: time, level, stage, message,
/// metadata.
struct JSONLogHandler: LogHandler {
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?

    private let stage: String
    private let output: LogOutput
    private let now: @Sendable () -> Date

    /// Creates a handler that writes to `output`.
    init(stage: String, output: LogOutput, now: @escaping @Sendable () -> Date = { Date.now }) {
        self.stage = stage
        self.output = output
        self.now = now
    }

    subscript(metadataKey key: String) -> Logger.MetadataValue? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var all = metadata
        if let provided = metadataProvider?.get() { all.merge(provided) { $1 } }
        if let own = event.metadata { all.merge(own) { $1 } }
        if let error = event.error { all["error"] = .string("\(error)") }

        let time = now().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
        var members = [
            ("time", JSONString.quoted(time)),
            ("level", JSONString.quoted(event.level.rawValue)),
            ("stage", JSONString.quoted(stage)),
            ("message", JSONString.quoted(event.message.description)),
        ]
        if !all.isEmpty { members.append(("metadata", JSONText.metadata(all))) }
        output.write(JSONText.object(members))
    }
}
