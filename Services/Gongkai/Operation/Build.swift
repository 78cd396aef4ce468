import Models
import ValidateCore

/// What this program is, for records of what was done with it.
enum Build {
    static let description = "gongkai, reader \(ReaderVersion.current), rules \(RuleSet.version)"
}
