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
    public static func texts(_ texts: [String]) -> PostgresValue {
        var writer = BinaryWriter()
        writer.arrayBody(of: TypeID.text, texts) { writer, text in writer.field(text) }
        return PostgresValue(type: TypeID.texts, bytes: writer.bytes)
    }

    /// `bytea[]`.
    public static func blobs(_ blobs: [[UInt8]?]) -> PostgresValue {
        var writer = BinaryWriter()
        writer.arrayBody(of: TypeID.bytes, blobs) { writer, blob in
            if let blob { writer.field(blob) } else { writer.null() }
        }
        return PostgresValue(type: TypeID.blobs, bytes: writer.bytes)
    }

    /// `bigint[]`.
    public static func integers(_ numbers: [Int]) -> PostgresValue {
        var writer = BinaryWriter()
        writer.arrayBody(of: TypeID.bigint, numbers) { writer, number in writer.field(Int64(number)) }
        return PostgresValue(type: TypeID.bigints, bytes: writer.bytes)
    }
}

/// The OIDs of the built-in types that are used; they are fixed.
enum TypeID {
    static let boolean: UInt32 = 16
    static let bytes: UInt32 = 17
    static let bigint: UInt32 = 20
    static let integer: UInt32 = 23
    static let text: UInt32 = 25
    static let blobs: UInt32 = 1001
    static let texts: UInt32 = 1009
    static let bigints: UInt32 = 1016
}
