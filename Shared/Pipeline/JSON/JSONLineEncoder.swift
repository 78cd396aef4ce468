/// Writes values as one line of JSON that Foundation's decoder reads, members
/// in the order in which a value gives them. It keeps nothing but the bytes, and
/// so takes a fraction of the time of Foundation's encoder.
struct JSONLineEncoder: Encoder {
    let output: JSONOutput

    var userInfo: [CodingUserInfoKey: Any] { [:] }
    /// Not known: nothing that is written here depends on its place.
    var codingPath: [any CodingKey] { [] }

    /// The JSON of a value.
    ///
    /// - Throws: `EncodingError` for a number that JSON does not have, and for a
    ///   value that does not finish one container before it goes on with another.
    static func encode(_ value: some Encodable) throws -> [UInt8] {
        let output = JSONOutput()
        try output.write(value)
        guard !output.text.isTangled else {
            throw JSONLine.failure(value, "its containers are not written one after the other")
        }
        return output.text.bytes
    }

    func container<Key: CodingKey>(keyedBy: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(KeyedOutput(output: output, place: output.text.beginObject()))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        UnkeyedOutput(output: output, place: output.text.beginArray())
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { self }
}

extension JSONLineEncoder: SingleValueEncodingContainer {
    func encodeNil() { output.text.write(word: "null") }
    func encode(_ value: Bool) { output.text.write(value) }
    func encode(_ value: String) { output.text.write(value) }
    func encode(_ value: some FixedWidthInteger & Encodable) { output.text.write(value) }
    func encode(_ value: some BinaryFloatingPoint & Encodable) throws { try output.text.write(value) }
    func encode(_ value: some Encodable) throws { try output.write(value) }
}
