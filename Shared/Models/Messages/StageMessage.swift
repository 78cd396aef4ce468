/// A value that travels from one stage to the next.
///
/// On the wire it is one line of JSON, a line feed, then its attachments as
/// they are: text and bytes are not escaped into JSON, which would cost more
/// than everything else. `attachments` in the JSON gives their sizes.
public protocol StageMessage: Sendable {
    /// What travels as JSON.
    associatedtype Head: Codable & Sendable

    /// The schema's name, as `document` in the AMQP type `gongkai.document.v1`.
    static var schema: String { get }
    /// The schema's version; a consumer takes this one and the one before.
    static var version: Int { get }

    /// What travels as JSON.
    var head: Head { get }
    /// What follows the JSON, byte for byte.
    var attachments: [[UInt8]] { get }

    /// Puts a message together again.
    ///
    /// - Throws: ``StageMessageError`` if head and attachments do not fit.
    init(head: Head, attachments: [[UInt8]]) throws(StageMessageError)
}

extension StageMessage {
    /// The AMQP `type` of such messages, as `gongkai.document.v1`.
    public static var type: String { "gongkai.\(schema).v\(version)" }

    /// Whether a message of this AMQP `type` can be read: this version or the
    /// one before.
    public static func accepts(type: String) -> Bool {
        type == Self.type || (version > 1 && type == "gongkai.\(schema).v\(version - 1)")
    }
}

/// Why bytes are not the message they should be.
public struct StageMessageError: Error, Hashable, CustomStringConvertible {
    /// The reason, for a person.
    public let description: String

    /// Creates an error with its reason.
    public init(_ description: String) {
        self.description = description
    }
}
