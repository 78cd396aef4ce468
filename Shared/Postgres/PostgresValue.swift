/// A parameter of a statement, in PostgreSQL's binary format. It travels beside
/// the statement and is never part of it.
public struct PostgresValue: Hashable, Sendable {
    /// The OID of its type.
    let type: UInt32
    /// Its binary form; nil is NULL.
    let bytes: [UInt8]?

    /// `text`.
    public static func text(_ text: String?) -> PostgresValue {
        PostgresValue(type: TypeID.text, bytes: text.map { Array($0.utf8) })
    }

    /// `bytea`.
    public static func bytes(_ bytes: [UInt8]?) -> PostgresValue {
        PostgresValue(type: TypeID.bytes, bytes: bytes)
    }

    /// `bigint`.
    public static func integer(_ number: Int?) -> PostgresValue {
        PostgresValue(type: TypeID.bigint, bytes: number.map { BinaryWriter.bytes(of: Int64($0)) })
    }

    /// `boolean`.
    public static func boolean(_ flag: Bool?) -> PostgresValue {
        PostgresValue(type: TypeID.boolean, bytes: flag.map { [$0 ? 1 : 0] })
    }

    /// `text[]`.
    public static func texts(_ texts: [String?]) -> PostgresValue {
        array(of: TypeID.text, as: TypeID.texts, texts) { writer, text in writer.field(text) }
    }

    /// `bytea[]`.
    public static func blobs(_ blobs: [[UInt8]?]) -> PostgresValue {
        array(of: TypeID.bytes, as: TypeID.blobs, blobs) { writer, blob in writer.field(blob) }
    }

    /// `bigint[]`.
    public static func integers(_ numbers: [Int?]) -> PostgresValue {
        array(of: TypeID.bigint, as: TypeID.bigints, numbers) { writer, number in writer.field(Int64(number)) }
    }

    /// `boolean[]`.
    public static func booleans(_ flags: [Bool?]) -> PostgresValue {
        array(of: TypeID.boolean, as: TypeID.booleans, flags) { writer, flag in writer.field(UInt8(flag ? 1 : 0)) }
    }

    private static func array<Element>(
        of element: UInt32, as type: UInt32, _ elements: [Element?], _ write: (inout BinaryWriter, Element) -> Void
    ) -> PostgresValue {
        var writer = BinaryWriter()
        writer.arrayBody(of: element, elements) { writer, element in
            if let element { write(&writer, element) } else { writer.null() }
        }
        return PostgresValue(type: type, bytes: writer.bytes)
    }
}

/// The OIDs of the built-in types that are used; they are fixed.
enum TypeID {
    static let boolean: UInt32 = 16
    static let bytes: UInt32 = 17
    static let bigint: UInt32 = 20
    static let integer: UInt32 = 23
    static let text: UInt32 = 25
    static let booleans: UInt32 = 1000
    static let blobs: UInt32 = 1001
    static let texts: UInt32 = 1009
    static let bigints: UInt32 = 1016
}
