/// The members of an object.
struct KeyedInput<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let tree: JSONTree
    let object: Int

    var codingPath: [any CodingKey] { tree.path(to: object) }

    var allKeys: [Key] {
        var keys: [Key] = []
        var key = object + 1
        while key < tree.next(after: object) {
            if let name = try? tree.string(at: key), let found = Key(stringValue: name) { keys.append(found) }
            key = tree.next(after: key + 1)
        }
        return keys
    }

    func contains(_ key: Key) -> Bool { tree.member(key.stringValue, of: object) != nil }

    private func value(_ key: some CodingKey) throws -> JSONLineDecoder {
        guard let node = tree.member(key.stringValue, of: object) else {
            throw DecodingError.keyNotFound(
                key,
                DecodingError.Context(
                    codingPath: codingPath, debugDescription: "there is no member “\(key.stringValue)”"))
        }
        return JSONLineDecoder(tree: tree, node: node)
    }

    func decodeNil(forKey key: Key) throws -> Bool { try value(key).decodeNil() }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try value(key).decode(type) }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try value(key).decode(type) }

    func decode<Number: FixedWidthInteger & Decodable>(_ type: Number.Type, forKey key: Key) throws -> Number {
        try value(key).decode(type)
    }

    func decode<Number: BinaryFloatingPoint & LosslessStringConvertible & Decodable>(
        _ type: Number.Type, forKey key: Key
    ) throws -> Number {
        try value(key).decode(type)
    }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try Value(from: value(key))
    }

    // Without these each would be looked for three times.

    private func valueIfPresent(_ key: Key) -> JSONLineDecoder? {
        guard let node = tree.member(key.stringValue, of: object), tree.kind(of: node) != .null else { return nil }
        return JSONLineDecoder(tree: tree, node: node)
    }

    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        try valueIfPresent(key)?.decode(type)
    }

    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
        try valueIfPresent(key)?.decode(type)
    }

    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        try valueIfPresent(key).map { try Value(from: $0) }
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try value(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try value(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { try value(JSONKey(stringValue: "super")) }
    func superDecoder(forKey key: Key) throws -> any Decoder { try value(key) }
}

/// The elements of an array.
struct UnkeyedInput: UnkeyedDecodingContainer {
    let tree: JSONTree
    private let array: Int
    private var node: Int
    private(set) var currentIndex = 0

    init(tree: JSONTree, array: Int) {
        self.tree = tree
        self.array = array
        node = array + 1
    }

    var codingPath: [any CodingKey] { tree.path(to: isAtEnd ? array : node) }
    var count: Int? { nil }
    var isAtEnd: Bool { node >= tree.next(after: array) }

    private func value(_ type: Any.Type) throws -> JSONLineDecoder {
        guard !isAtEnd else {
            throw DecodingError.valueNotFound(
                type, DecodingError.Context(codingPath: codingPath, debugDescription: "the array ends too early"))
        }
        return JSONLineDecoder(tree: tree, node: node)
    }

    private mutating func goOn() {
        node = tree.next(after: node)
        currentIndex += 1
    }

    mutating func decodeNil() throws -> Bool {
        guard try value(Any?.self).decodeNil() else { return false }
        goOn()
        return true
    }

    mutating func decode(_ type: Bool.Type) throws -> Bool {
        defer { goOn() }
        return try value(type).decode(type)
    }

    mutating func decode(_ type: String.Type) throws -> String {
        let text = try value(type).decode(type)
        goOn()
        return text
    }

    mutating func decode<Number: FixedWidthInteger & Decodable>(_ type: Number.Type) throws -> Number {
        let number = try value(type).decode(type)
        goOn()
        return number
    }

    mutating func decode<Number: BinaryFloatingPoint & LosslessStringConvertible & Decodable>(
        _ type: Number.Type
    ) throws -> Number {
        let number = try value(type).decode(type)
        goOn()
        return number
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let value = try Value(from: value(type))
        goOn()
        return value
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        let container = try value(type).container(keyedBy: type)
        goOn()
        return container
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        let container = try value([Any].self).unkeyedContainer()
        goOn()
        return container
    }

    mutating func superDecoder() throws -> any Decoder {
        let value = try value(Any.self)
        goOn()
        return value
    }
}
