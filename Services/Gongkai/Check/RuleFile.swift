import Foundation
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
            return try RuleSettings(JSONDecoder().decode(RuleSettings.File.self, from: Data(content)))
        } catch let error as InvalidRuleSettings {
            throw Problem(description: error.description)
        } catch DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty {
            throw Problem(description: "this is not JSON")
        } catch DecodingError.dataCorrupted(let context) {
            throw Problem(description: "\(path(context.codingPath)): \(context.debugDescription)")
        } catch DecodingError.keyNotFound(let key, let context) {
            throw Problem(description: "\(path(context.codingPath + [key])): must be given")
        } catch DecodingError.typeMismatch(let type, let context) {
            throw Problem(description: "\(path(context.codingPath)): must be \(word(type))")
        } catch DecodingError.valueNotFound(let type, let context) {
            throw Problem(description: "\(path(context.codingPath)): must be \(word(type)), not null")
        } catch {
            throw Problem(description: "\(error)")
        }
    }

    /// `rules.CAL-DEPT.where[0].parameters`.
    private static func path(_ keys: [any CodingKey]) -> String {
        let path = keys.reduce(into: "") { path, key in
            if let index = key.intValue, key.stringValue != String(index) {
                path += "[\(index)]"
            } else {
                path += (path.isEmpty ? "" : ".") + DisplayWidth.onOneLine(key.stringValue)
            }
        }
        return path.isEmpty ? "the file" : path
    }

    private static func word(_ type: any Any.Type) -> String {
        if type == String.self { return "a text" }
        return "\(type)".hasPrefix("Array") ? "an array" : "an object"
    }
}
