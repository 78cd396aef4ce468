import Foundation

/// A file of settings that cannot be read: which, and why.
public struct UnreadableSettings: Error, Hashable, CustomStringConvertible {
    /// What is wrong, with the file and the path of the key.
    public let description: String

    /// Creates an error from what is wrong.
    public init(description: String) {
        self.description = description
    }
}

/// Files of settings in JSON.
public enum SettingsFile {
    /// Reads a file.
    ///
    /// - Throws: ``UnreadableSettings`` if there is none, or it is not what it
    ///   should be.
    public static func decode<Value: Decodable>(
        _ type: Value.Type, at path: String
    ) throws(UnreadableSettings) -> Value {
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: path))
        } catch {
            throw UnreadableSettings(description: "\(path): cannot be read")
        }
        do {
            return try JSONDecoder().decode(type, from: data)
        } catch let error as DecodingError {
            throw UnreadableSettings(description: "\(path): \(reason(error))")
        } catch {
            throw UnreadableSettings(description: "\(path): \(error)")
        }
    }

    private static func reason(_ error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, let context): "\(place(context.codingPath + [key])): is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "\(place(context.codingPath)): is of the wrong type"
        case .dataCorrupted(let context):
            context.codingPath.isEmpty ? "is not JSON" : "\(place(context.codingPath)): \(context.debugDescription)"
        @unknown default: "\(error)"
        }
    }

    private static func place(_ path: [any CodingKey]) -> String {
        path.reduce(into: "") { text, key in
            if let index = key.intValue {
                text += "[\(index)]"
            } else {
                text += (text.isEmpty ? "" : ".") + key.stringValue
            }
        }
    }
}
