/// Why a text is not JSON.
struct JSONFault: Error, Hashable {
    /// The reason, for a person.
    let reason: String
    /// Where, in bytes from 0.
    let offset: Int
}

/// Finds the places of the values of a JSON text (RFC 8259). What is open is a
/// list and no recursion, so that a text nested ever so deep costs no stack.
struct JSONScanner {
    /// The greatest number of objects and arrays within each other.
    static let depth = 512

    private(set) var nodes: [JSONTree.Node] = []
    /// Keys that are not plain ASCII, which need a closer look.
    private(set) var oddKeys: [Int] = []
    private var open: [Int] = []
    private var place = 0

    /// Scans a text to its end.
    mutating func scan(_ text: Span<UInt8>) throws(JSONFault) {
        guard text.count < UInt32.max else { throw fault("it is too long") }
        nodes.reserveCapacity(text.count / 16)
        try scanValue(text)
        while let container = open.last { try goOn(in: container, text) }
        guard peek(text) == nil else { throw fault("something stands behind the value") }
    }

    /// The next byte that is no white space; nil at the end.
    private mutating func peek(_ text: Span<UInt8>) -> UInt8? {
        while place < text.count {
            switch text[place] {
            case 0x20, 0x0A, 0x0D, 0x09: place += 1
            case let byte: return byte
            }
        }
        return nil
    }

    private func fault(_ reason: String) -> JSONFault { JSONFault(reason: reason, offset: place) }

    /// Goes on behind the opening bracket of an object or array, or behind one of
    /// its members.
    private mutating func goOn(in container: Int, _ text: Span<UInt8>) throws(JSONFault) {
        let isObject = nodes[container].kind == .object
        var byte = peek(text)
        if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
            place += 1
            nodes[container].end = UInt32(place)
            nodes[container].next = UInt32(nodes.count)
            open.removeLast()
            return
        }
        if nodes.count > container + 1 {
            guard byte == UInt8(ascii: ",") else { throw fault("a comma or a closing bracket is missing") }
            place += 1
            byte = peek(text)
        }
        if isObject {
            guard byte == UInt8(ascii: "\"") else { throw fault("the key of a member is missing") }
            if try !scanString(text) { oddKeys.append(nodes.count - 1) }
            guard peek(text) == UInt8(ascii: ":") else { throw fault("the colon behind a key is missing") }
            place += 1
        }
        try scanValue(text)
    }

    private mutating func scanValue(_ text: Span<UInt8>) throws(JSONFault) {
        switch peek(text) {
        case UInt8(ascii: "{"): try begin(.object)
        case UInt8(ascii: "["): try begin(.array)
        case UInt8(ascii: "\""): _ = try scanString(text)
        case UInt8(ascii: "-"): try scanNumber(text)
        case let digit? where (0x30...0x39).contains(digit): try scanNumber(text)
        case UInt8(ascii: "t"): try scanWord("true", .yes, text)
        case UInt8(ascii: "f"): try scanWord("false", .no, text)
        case UInt8(ascii: "n"): try scanWord("null", .null, text)
        case nil: throw fault("it ends too early")
        default: throw fault("no value begins so")
        }
    }

    private mutating func begin(_ kind: JSONTree.Node.Kind) throws(JSONFault) {
        guard open.count < Self.depth else { throw fault("it is nested too deep") }
        open.append(nodes.count)
        append(kind, from: place)
        place += 1
    }

    private mutating func append(_ kind: JSONTree.Node.Kind, from start: Int, to end: Int = 0) {
        let next = UInt32(nodes.count + 1)
        nodes.append(JSONTree.Node(kind: kind, start: UInt32(start), end: UInt32(end), next: next))
    }

    private mutating func scanWord(
        _ word: StaticString, _ kind: JSONTree.Node.Kind, _ text: Span<UInt8>
    ) throws(JSONFault) {
        let start = place
        for letter in word.description.utf8 {
            guard place < text.count, text[place] == letter else { throw fault("no value begins so") }
            place += 1
        }
        append(kind, from: start, to: place)
    }

    private mutating func scanNumber(_ text: Span<UInt8>) throws(JSONFault) {
        let start = place
        if text[place] == UInt8(ascii: "-") { place += 1 }
        let first = place
        try scanDigits(text)
        guard text[first] != 0x30 || place == first + 1 else { throw fault("a number begins with 0") }
        var kind = JSONTree.Node.Kind.integer
        if place < text.count, text[place] == UInt8(ascii: ".") {
            kind = .decimal
            place += 1
            try scanDigits(text)
        }
        if place < text.count, text[place] | 0x20 == UInt8(ascii: "e") {
            kind = .decimal
            place += 1
            if place < text.count, text[place] == UInt8(ascii: "+") || text[place] == UInt8(ascii: "-") { place += 1 }
            try scanDigits(text)
        }
        append(kind, from: start, to: place)
    }

    private mutating func scanDigits(_ text: Span<UInt8>) throws(JSONFault) {
        let start = place
        while place < text.count, (0x30...0x39).contains(text[place]) { place += 1 }
        guard place > start else { throw fault("a digit is missing") }
    }

    /// Returns whether it is plain ASCII.
    private mutating func scanString(_ text: Span<UInt8>) throws(JSONFault) -> Bool {
        let start = place + 1
        var end = start
        var isEscaped = false
        var bits: UInt8 = 0
        while end < text.count {
            let byte = text[end]
            // Mostly it is a letter or a part of one.
            if byte > UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") {
                bits |= byte
                end += 1
                continue
            }
            if byte == UInt8(ascii: "\"") {
                append(isEscaped ? .escapedString : .string, from: start, to: end)
                place = end + 1
                return !isEscaped && bits < 0x80
            }
            bits |= byte
            guard byte >= 0x20 else {
                place = end
                throw fault("a string has a control character")
            }
            // What is escaped is looked at when it is decoded.
            if byte == UInt8(ascii: "\\") {
                isEscaped = true
                end += 1
            }
            end += 1
        }
        place = text.count
        throw fault("a string has no end")
    }
}
