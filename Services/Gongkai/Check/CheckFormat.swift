import ArgumentParser

/// How `gongkai check` answers.
enum CheckFormat: String, Sendable {
    /// A summary for people, in Chinese.
    case text
    /// One JSON object for each file, on one line.
    case json

    /// Reads the value of `--format`.
    init(argument: String) throws {
        guard let format = CheckFormat(rawValue: argument) else {
            let known = argument == "csv" || argument == "html"
            throw ValidationError(
                known ? "\(argument) is not available yet; use text or json" : "use text or json")
        }
        self = format
    }
}
