import Logging
import Text

/// Writes JSON text by hand: a log line must not fail, and its keys keep
/// their order.
enum JSONText {
    /// An object whose keys are in the order given.
    static func object(_ members: [(key: String, value: String)]) -> String {
        "{" + members.map { "\(JSONString.quoted($0.key)):\($0.value)" }.joined(separator: ",") + "}"
    }

    /// Log metadata, keys sorted.
    static func metadata(_ metadata: Logger.Metadata) -> String {
        object(metadata.sorted { $0.key < $1.key }.map { ($0.key, value($0.value)) })
    }

    private static func value(_ value: Logger.MetadataValue) -> String {
        switch value {
        case .string(let text): JSONString.quoted(text)
        case .stringConvertible(let number as Int): String(number)
        case .stringConvertible(let flag as Bool): String(flag)
        case .stringConvertible(let other): JSONString.quoted(other.description)
        case .array(let values): "[" + values.map(Self.value).joined(separator: ",") + "]"
        case .dictionary(let members): metadata(members)
        }
    }
}
