public import Foundation

/// A file of settings that cannot be used: why, with the path of the key.
public struct InvalidSettingsFile: Error, Hashable, CustomStringConvertible {
    /// What is wrong.
    public let description: String

    /// Creates an error from what is wrong.
    public init(_ description: String) {
        self.description = description
    }
}

/// Files of settings in JSON.
public enum SettingsFile {
    /// Reads the content of a file.
    ///
    /// - Throws: ``InvalidSettingsFile`` if it is not what it should be.
    public static func decode<Value: Decodable>(
        _ type: Value.Type, from content: Data
    ) throws(InvalidSettingsFile) -> Value {
        do {
            return try JSONDecoder().decode(type, from: content)
        } catch let error as DecodingError {
            throw InvalidSettingsFile(reason(error))
        } catch {
            throw InvalidSettingsFile("\(error)")
        }
    }

    private static func reason(_ error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, let context): "\(path(context.codingPath + [key])): must be given"
        case .typeMismatch(let type, let context): "\(path(context.codingPath)): must be \(word(type))"
        case .valueNotFound(let type, let context): "\(path(context.codingPath)): must be \(word(type)), not null"
        case .dataCorrupted(let context):
            context.codingPath.isEmpty ? "this is not JSON" : "\(path(context.codingPath)): \(context.debugDescription)"
        @unknown default: "\(error)"
        }
    }

    /// `rules.CAL-DEPT.where[0].parameters`.
    private static func path(_ keys: [any CodingKey]) -> String {
        let path = keys.reduce(into: "") { path, key in
            if let index = key.intValue, key.stringValue != String(index) {
                path += "[\(index)]"
            } else {
                path += (path.isEmpty ? "" : ".") + key.stringValue
            }
        }
        return path.isEmpty ? "the file" : path
    }

    private static func word(_ type: any Any.Type) -> String {
        if type == String.self { return "a text" }
        if type == Int.self { return "a whole number" }
        return "\(type)".hasPrefix("Array") ? "an array" : "an object"
    }
}
