/// The members of an object.
struct KeyedOutput<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let output: JSONOutput
    let place: JSONLine.Place

    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) {
        output.text.next(key.stringValue, in: place)
        output.text.write(word: "null")
    }

    func encode(_ value: Bool, forKey key: Key) {
        output.text.next(key.stringValue, in: place)
        output.text.write(value)
    }

    func encode(_ value: String, forKey key: Key) {
        output.text.next(key.stringValue, in: place)
        output.text.write(value)
    }

    func encode(_ value: some FixedWidthInteger & Encodable, forKey key: Key) {
        output.text.next(key.stringValue, in: place)
        output.text.write(value)
    }

    func encode(_ value: some BinaryFloatingPoint & Encodable, forKey key: Key) throws {
        output.text.next(key.stringValue, in: place)
        try output.text.write(value)
    }

    func encode(_ value: some Encodable, forKey key: Key) throws {
        output.text.next(key.stringValue, in: place)
        try output.write(value)
    }

    func nestedContainer<Nested: CodingKey>(keyedBy: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested> {
        output.text.next(key.stringValue, in: place)
        return JSONLineEncoder(output: output).container(keyedBy: Nested.self)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        output.text.next(key.stringValue, in: place)
        return JSONLineEncoder(output: output).unkeyedContainer()
    }

    func superEncoder(forKey key: Key) -> any Encoder {
        output.text.next(key.stringValue, in: place)
        return JSONLineEncoder(output: output)
    }

    func superEncoder() -> any Encoder {
        output.text.next("super", in: place)
        return JSONLineEncoder(output: output)
    }
}

/// The elements of an array.
struct UnkeyedOutput: UnkeyedEncodingContainer {
    let output: JSONOutput
    let place: JSONLine.Place
    private(set) var count = 0

    init(output: JSONOutput, place: JSONLine.Place) {
        self.output = output
        self.place = place
    }

    var codingPath: [any CodingKey] { [] }

    private mutating func next() {
        output.text.next(in: place)
        count += 1
    }

    mutating func encodeNil() {
        next()
        output.text.write(word: "null")
    }

    mutating func encode(_ value: Bool) {
        next()
        output.text.write(value)
    }

    mutating func encode(_ value: String) {
        next()
        output.text.write(value)
    }

    mutating func encode(_ value: some FixedWidthInteger & Encodable) {
        next()
        output.text.write(value)
    }

    mutating func encode(_ value: some BinaryFloatingPoint & Encodable) throws {
        next()
        try output.text.write(value)
    }

    mutating func encode(_ value: some Encodable) throws {
        next()
        try output.write(value)
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy: Nested.Type) -> KeyedEncodingContainer<Nested> {
        next()
        return JSONLineEncoder(output: output).container(keyedBy: Nested.self)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        next()
        return JSONLineEncoder(output: output).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder {
        next()
        return JSONLineEncoder(output: output)
    }
}
