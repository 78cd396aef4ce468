import Foundation
import ServiceRuntime
import ValidateCore

/// The file given with `--rules`.
enum RuleFile {
    /// Why it cannot be used.
    struct Problem: Error, CustomStringConvertible {
        let description: String
    }

    /// The settings in a file.
    static func read(_ path: String) throws(Problem) -> RuleSettings {
        let name = DisplayWidth.onOneLine(path)
        let content: [UInt8]
        do throws(FileContent.Problem) {
            content = try FileContent.read(path)
        } catch {
            throw Problem(description: "cannot open \(name): \(error)")
        }
        do throws(Problem) {
            return try settings(content)
        } catch {
            throw Problem(description: "\(name): \(error)")
        }
    }

    /// The settings in the bytes of a file.
    static func settings(_ content: [UInt8]) throws(Problem) -> RuleSettings {
        do {
            return try RuleSettings(SettingsFile.decode(RuleSettings.File.self, from: Data(content)))
        } catch let error as InvalidRuleSettings {
            throw Problem(description: DisplayWidth.onOneLine(error.description))
        } catch {
            throw Problem(description: DisplayWidth.onOneLine("\(error)"))
        }
    }
}
