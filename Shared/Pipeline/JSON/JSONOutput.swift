/// JSON that several containers write to, one after the other.
final class JSONOutput {
    var text = JSONLine()

    /// Writes what a value makes of itself; an object without members if that is
    /// nothing.
    func write(_ value: some Encodable) throws {
        let depth = text.depth
        try value.encode(to: JSONLineEncoder(output: self))
        text.finishValue(at: depth)
    }
}
