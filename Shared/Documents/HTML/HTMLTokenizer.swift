/// Takes a page apart into tags and text. Every byte is looked at once or twice,
/// whatever is in it, and nothing that is not closed swallows the rest of the page.
struct HTMLTokenizer {
    /// A part of the page; ranges are of its bytes.
    enum Token {
        /// Characters between tags, references not yet resolved.
        case text(Range<Int>)
        /// A start tag.
        case start(HTMLTag)
        /// An end tag, by its packed name.
        case end(UInt64)
        /// The title of the page.
        case title(Range<Int>)
    }

    private let bytes: [UInt8]
    private var position = 0
    /// Names of elements of which no end tag follows, and the quotes and comment
    /// ends that are not there any more: nothing is looked for in vain twice.
    private var endless: Set<UInt64> = []
    private var isWithout = (double: false, single: false, comment: false)

    /// Creates a tokenizer of a page in UTF-8.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// White space of HTML; a no-break space is none.
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B
    }

    /// The next part; nil at the end.
    mutating func next() -> Token? {
        while position < bytes.count {
            let start = position
            guard bytes[start] == UInt8(ascii: "<"), start + 1 < bytes.count else { return text(from: start) }
            switch bytes[start + 1] {
            case let letter where Self.isLetter(letter):
                position += 1
                let tag = takeTag()
                guard tag.element == .dropped || tag.element == .title, let content = takeContent(of: tag.name) else {
                    return .start(tag)
                }
                if tag.element == .title { return .title(content) }
            case UInt8(ascii: "/"):
                guard start + 2 < bytes.count, Self.isLetter(bytes[start + 2]) else {
                    skip(past: UInt8(ascii: ">"))
                    continue
                }
                position += 2
                return .end(takeTag().name)
            case UInt8(ascii: "!"), UInt8(ascii: "?"):
                skipComment()
            default:
                return text(from: start)
            }
        }
        return nil
    }

    /// Text up to the next `<`; the one it begins with is text itself.
    private mutating func text(from start: Int) -> Token {
        position = start + 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
        return .text(start..<position)
    }

    private mutating func skip(past byte: UInt8) {
        while position < bytes.count, bytes[position] != byte { position += 1 }
        position = min(bytes.count, position + 1)
    }

    /// Skips a comment, or a declaration up to its `>`.
    private mutating func skipComment() {
        guard !isWithout.comment, bytes[position...].starts(with: Self.commentStart) else {
            skip(past: UInt8(ascii: ">"))
            return
        }
        // `<!-->` is a whole comment.
        var end = position + 4
        while end < bytes.count {
            if bytes[end] == UInt8(ascii: ">"), bytes[end - 1] == UInt8(ascii: "-"), bytes[end - 2] == UInt8(ascii: "-")
            {
                position = end + 1
                return
            }
            end += 1
        }
        isWithout.comment = true
        skip(past: UInt8(ascii: ">"))
    }

    /// The bytes of an element that holds no tags, up to its end tag, which is
    /// taken too; nil if it has none.
    private mutating func takeContent(of name: UInt64) -> Range<Int>? {
        guard !endless.contains(name) else { return nil }
        let start = position
        var end = start
        while end + 2 < bytes.count {
            if bytes[end] == UInt8(ascii: "<"), bytes[end + 1] == UInt8(ascii: "/"),
                HTMLElement.pack(self.name(at: end + 2)) == name
            {
                position = end
                skip(past: UInt8(ascii: ">"))
                return start..<end
            }
            end += 1
        }
        endless.insert(name)
        return nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20)
    }

    private static let commentStart = Array("<!--".utf8)
}

// MARK: - Tags

extension HTMLTokenizer {
    /// A tag from its name to its `>`.
    private mutating func takeTag() -> HTMLTag {
        let name = name(at: position)
        position = name.endIndex
        var tag = HTMLTag(name: HTMLElement.pack(name))
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: ">") {
                position += 1
                return tag
            }
            if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
                position += 1
            } else {
                takeAttribute(of: &tag)
            }
        }
        return tag
    }

    private mutating func takeAttribute(of tag: inout HTMLTag) {
        let start = position
        position += 1
        while position < bytes.count, !isNameEnd(bytes[position]), bytes[position] != UInt8(ascii: "=") {
            position += 1
        }
        let name = start..<position
        var next = position
        while next < bytes.count, Self.isSpace(bytes[next]) { next += 1 }
        var value = next..<next
        if next < bytes.count, bytes[next] == UInt8(ascii: "=") {
            position = next + 1
            while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
            value = takeValue()
        }
        // No attribute that counts has a name of another length.
        if (2...7).contains(name.count) { tag.add(HTMLElement.pack(bytes[name]), bytes[value]) }
    }

    private mutating func takeValue() -> Range<Int> {
        let start = position
        if start < bytes.count, let value = takeQuoted(bytes[start]) { return value }
        while position < bytes.count, !Self.isSpace(bytes[position]), bytes[position] != UInt8(ascii: ">") {
            position += 1
        }
        return start..<position
    }

    /// A value in quotes; nil if there are none, or only the first of them.
    private mutating func takeQuoted(_ quote: UInt8) -> Range<Int>? {
        let isDouble = quote == UInt8(ascii: "\"")
        guard isDouble || quote == UInt8(ascii: "'"), !(isDouble ? isWithout.double : isWithout.single) else {
            return nil
        }
        let start = position + 1
        guard let end = bytes[start...].firstIndex(of: quote) else {
            if isDouble { isWithout.double = true } else { isWithout.single = true }
            return nil
        }
        position = end + 1
        return start..<end
    }

    private func name(at start: Int) -> ArraySlice<UInt8> {
        var end = start
        while end < bytes.count, !isNameEnd(bytes[end]) { end += 1 }
        return bytes[start..<end]
    }

    private func isNameEnd(_ byte: UInt8) -> Bool {
        Self.isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }
}
