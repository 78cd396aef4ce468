import ArgumentParser

/// How `gongkai status` answers.
enum StatusFormat: String, Sendable, CaseIterable, ExpressibleByArgument {
    /// For a terminal.
    case text
    /// One JSON object a line.
    case json
}
