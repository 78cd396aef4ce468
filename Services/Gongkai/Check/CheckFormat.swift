import ArgumentParser

/// How `gongkai check` answers.
enum CheckFormat: String, Sendable, CaseIterable, ExpressibleByArgument {
    /// A summary for people, in Chinese.
    case text
    /// One JSON object for each file, on one line.
    case json
    /// A table for a spreadsheet: one row for each finding.
    case csv
    /// The verification sheet (核验单): one page for a browser or a printer.
    case html
}
