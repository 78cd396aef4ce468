/// JSON that is written from its beginning to its end.
struct JSONBuffer: JSONMembers {
    /// What is written.
    var bytes: [UInt8] = []

    /// Writes an object with what `members` writes.
    mutating func object(_ members: (inout JSONBuffer) -> Void) {
        bytes.append(UInt8(ascii: "{"))
        members(&self)
        bytes.append(UInt8(ascii: "}"))
    }

    /// Writes a member.
    mutating func member<Value: DirectJSON>(_ name: String, _ value: inout Value) {
        write(name, value)
    }

    /// Writes a member, unless it is nil.
    mutating func member<Value: DirectJSON>(_ name: String, _ value: inout Value?) {
        if let value { write(name, value) }
    }

    /// Writes a member.
    mutating func write(_ name: String, _ value: some DirectJSON) {
        key(name)
        value.write(to: &self)
    }

    /// Writes a member whose JSON is there already.
    mutating func write(_ name: String, json: ArraySlice<UInt8>) {
        key(name)
        bytes.append(contentsOf: json)
    }

    /// Begins a member; its value is to follow. Names are the program's own and
    /// have nothing to escape.
    mutating func key(_ name: String) {
        if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: name.utf8)
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }
}
