/// A JSON text with the places of its values, flat and in their order, none of
/// them decoded: whoever decodes asks for them once, and mostly in this order.
final class JSONTree {
    /// A value of the text, or the key of a member.
    struct Node {
        enum Kind: UInt8 {
            case object, array, string, escapedString, integer, decimal, yes, no, null
        }

        let kind: Kind
        /// The first byte; of a string the one behind its quotation mark.
        let start: UInt32
        /// The byte behind the last one; of a string its quotation mark.
        var end: UInt32
        /// The node behind this one and all that belongs to it.
        var next: UInt32
    }

    private let bytes: [UInt8]
    /// The root first; behind an object keys and values in turn, behind an array
    /// its elements.
    private let nodes: [Node]
    /// Of an object the key that was found last, where the next search begins:
    /// members are asked for in the order in which they are written.
    private var found: [UInt32]

    /// Scans a text.
    ///
    /// - Throws: ``JSONFault`` if it is not JSON.
    init(_ text: [UInt8]) throws(JSONFault) {
        var scanner = JSONScanner()
        try scanner.scan(text.span)
        bytes = text
        nodes = scanner.nodes
        found = Array(repeating: 0, count: nodes.count)
        // A key that cannot be read would be a member that is lost.
        for key in scanner.oddKeys { _ = try string(at: key) }
    }

    /// What a value is.
    func kind(of node: Int) -> Node.Kind { nodes[node].kind }

    /// The node behind a value.
    func next(after node: Int) -> Int { Int(nodes[node].next) }

    /// The bytes of a value.
    func text(of node: Int) -> ArraySlice<UInt8> { bytes[Int(nodes[node].start)..<Int(nodes[node].end)] }

    /// The value of an object's member; nil if there is none of that name. Of
    /// several it is the first, from the one that was found last.
    func member(_ name: String, of object: Int) -> Int? {
        let first = object + 1
        let last = max(first, Int(found[object]))
        guard let key = key(name, in: last..<next(after: object)) ?? key(name, in: first..<last) else { return nil }
        found[object] = UInt32(key)
        return key + 1
    }

    private func key(_ name: String, in members: Range<Int>) -> Int? {
        var key = members.lowerBound
        while key < members.upperBound {
            if isName(key, name) { return key }
            key = next(after: key + 1)
        }
        return nil
    }

    private func isName(_ key: Int, _ name: String) -> Bool {
        let node = nodes[key]
        guard node.kind == .string else { return (try? string(at: key)) == name }
        let letters = name.utf8
        guard letters.count == Int(node.end - node.start) else { return false }
        var place = Int(node.start)
        for letter in letters {
            guard bytes[place] == letter else { return false }
            place += 1
        }
        return true
    }
}
