/// Reads values from one line of JSON. It reads what ``JSONLineEncoder`` and
/// Foundation's encoder write, and takes a fraction of the time of Foundation's
/// decoder, because it decodes in place what is asked for and nothing twice.
struct JSONLineDecoder: Decoder {
    let tree: JSONTree
    let node: Int

    var userInfo: [CodingUserInfoKey: Any] { [:] }
    var codingPath: [any CodingKey] { tree.path(to: node) }

    /// A value from its JSON.
    ///
    /// - Throws: `DecodingError` if the text is not JSON or not this value's.
    static func decode<Value: Decodable>(_: Value.Type = Value.self, from text: [UInt8]) throws -> Value {
        let tree: JSONTree
        do throws(JSONFault) {
            tree = try JSONTree(text)
        } catch {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: [], debugDescription: "not JSON at byte \(error.offset): \(error.reason)"))
        }
        return try Value(from: JSONLineDecoder(tree: tree, node: 0))
    }

    func container<Key: CodingKey>(keyedBy: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard tree.kind(of: node) == .object else { throw mismatch([String: Any].self) }
        return KeyedDecodingContainer(KeyedInput(tree: tree, object: node))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard tree.kind(of: node) == .array else { throw mismatch([Any].self) }
        return UnkeyedInput(tree: tree, array: node)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { self }

    private func mismatch(_ type: Any.Type) -> DecodingError {
        let context = DecodingError.Context(
            codingPath: codingPath, debugDescription: "a value of \(type) is not written as \(tree.kind(of: node))")
        return tree.kind(of: node) == .null ? .valueNotFound(type, context) : .typeMismatch(type, context)
    }
}

extension JSONLineDecoder: SingleValueDecodingContainer {
    func decodeNil() -> Bool { tree.kind(of: node) == .null }

    func decode(_: Bool.Type) throws -> Bool {
        switch tree.kind(of: node) {
        case .yes: true
        case .no: false
        default: throw mismatch(Bool.self)
        }
    }

    func decode(_: String.Type) throws -> String {
        switch tree.kind(of: node) {
        case .string, .escapedString: break
        default: throw mismatch(String.self)
        }
        do throws(JSONFault) {
            return try tree.string(at: node)
        } catch {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: codingPath, debugDescription: "\(error.reason), at byte \(error.offset)"))
        }
    }

    func decode<Number: FixedWidthInteger & Decodable>(_: Number.Type) throws -> Number {
        if let number: Number = tree.integer(at: node) { return number }
        throw noNumber(Number.self)
    }

    func decode<Number: BinaryFloatingPoint & LosslessStringConvertible & Decodable>(
        _: Number.Type
    ) throws -> Number {
        if let number: Number = tree.decimal(at: node) { return number }
        throw noNumber(Number.self)
    }

    func decode<Value: Decodable>(_: Value.Type) throws -> Value { try Value(from: self) }

    private func noNumber(_ type: Any.Type) -> DecodingError {
        switch tree.kind(of: node) {
        case .integer, .decimal:
            .dataCorrupted(
                DecodingError.Context(
                    codingPath: codingPath,
                    debugDescription: "\(String(decoding: tree.text(of: node), as: UTF8.self)) is no \(type)"))
        default: mismatch(type)
        }
    }
}
