/// Finds the articles in JSON (RFC 8259) while it reads: what is none is passed over
/// and not kept, so that no document takes more room than its articles.
struct JSONReader {
    /// The text is not JSON, or nested too deeply.
    private struct Malformed: Error {}

    /// What a value has to offer: a text, or the articles in it.
    private enum Value {
        case text(Range<Int>)
        case articles([JSONArticle])
    }

    /// How deep lists and objects may be nested.
    private static let mostDepth = 512

    private let bytes: [UInt8]
    private var offset = 0
    private var depth = 0

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// All articles, in their order; nil if the text is not JSON.
    static func articles(in text: [UInt8]) -> [JSONArticle]? {
        var reader = JSONReader(text)
        guard let value = try? reader.value(), reader.next() == nil else { return nil }
        switch value {
        case .text(let place): return reader.article(place).map { [$0] } ?? []
        case .articles(let articles): return articles
        }
    }
}

// MARK: - Values

extension JSONReader {
    private mutating func value() throws(Malformed) -> Value {
        switch next() {
        case UInt8(ascii: "{"): return .articles(try nested { reader throws(Malformed) in try reader.object() })
        case UInt8(ascii: "["): return .articles(try nested { reader throws(Malformed) in try reader.list() })
        case UInt8(ascii: "\""): return .text(try quoted())
        case UInt8(ascii: "t"): try pass("true")
        case UInt8(ascii: "f"): try pass("false")
        case UInt8(ascii: "n"): try pass("null")
        default: try passNumber()
        }
        return .articles([])
    }

    private mutating func nested(
        _ body: (inout JSONReader) throws(Malformed) -> [JSONArticle]
    ) throws(Malformed) -> [JSONArticle] {
        depth += 1
        guard depth <= Self.mostDepth else { throw Malformed() }
        offset += 1
        let articles = try body(&self)
        depth -= 1
        return articles
    }

    private mutating func list() throws(Malformed) -> [JSONArticle] {
        var articles: [JSONArticle] = []
        if pass(UInt8(ascii: "]")) { return articles }
        while true {
            switch try value() {
            case .text(let place): if let article = article(place) { articles.append(article) }
            case .articles(let found): if articles.isEmpty { articles = found } else { articles += found }
            }
            if pass(UInt8(ascii: "]")) { return articles }
            guard pass(UInt8(ascii: ",")) else { throw Malformed() }
        }
    }

    private mutating func object() throws(Malformed) -> [JSONArticle] {
        var texts: [(key: String, text: String)] = []
        var deeper: [(key: String, articles: [JSONArticle])] = []
        if pass(UInt8(ascii: "}")) { return [] }
        while true {
            guard next() == UInt8(ascii: "\"") else { throw Malformed() }
            let key = try quoted()
            guard pass(UInt8(ascii: ":")) else { throw Malformed() }
            switch try value() {
            case .text(let place):
                let name = try text(key)
                if place.count >= JSONArticle.shortest || JSONArticle.isTelling(name) {
                    texts.append((name, try text(place)))
                }
            case .articles(let found): if !found.isEmpty { deeper.append((try text(key), found)) }
            }
            if pass(UInt8(ascii: "}")) { break }
            guard pass(UInt8(ascii: ",")) else { throw Malformed() }
        }
        // In the order of their names: that in which they stand says nothing.
        let own = JSONArticle(of: texts.sorted { $0.key < $1.key }).map { [$0] } ?? []
        return own + deeper.sorted { $0.key < $1.key }.flatMap(\.articles)
    }

    private func article(_ place: Range<Int>) -> JSONArticle? {
        guard place.count >= JSONArticle.shortest, let text = try? text(place) else { return nil }
        return JSONArticle(text: text)
    }
}

// MARK: - Characters

extension JSONReader {
    /// The next byte that is no white space.
    private mutating func next() -> UInt8? {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x0A, 0x0D, 0x09: offset += 1
            case let byte: return byte
            }
        }
        return nil
    }

    /// Passes a mark if it is next.
    private mutating func pass(_ mark: UInt8) -> Bool {
        guard next() == mark else { return false }
        offset += 1
        return true
    }

    private mutating func pass(_ word: StaticString) throws(Malformed) {
        let word = Array("\(word)".utf8)
        guard bytes[offset...].starts(with: word) else { throw Malformed() }
        offset += word.count
    }

    private mutating func passNumber() throws(Malformed) {
        if byte == UInt8(ascii: "-") { offset += 1 }
        let isZero = byte == UInt8(ascii: "0")
        let digits = try passDigits()
        if isZero, digits > 1 { throw Malformed() }
        if byte == UInt8(ascii: ".") {
            offset += 1
            _ = try passDigits()
        }
        if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
            offset += 1
            if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { offset += 1 }
            _ = try passDigits()
        }
    }

    private mutating func passDigits() throws(Malformed) -> Int {
        let start = offset
        while let byte, (0x30...0x39).contains(byte) { offset += 1 }
        guard offset > start else { throw Malformed() }
        return offset - start
    }

    private var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    /// The place between the quotation marks of a text.
    private mutating func quoted() throws(Malformed) -> Range<Int> {
        let start = offset + 1
        offset = start
        while let byte {
            switch byte {
            case UInt8(ascii: "\""):
                offset += 1
                return start..<offset - 1
            case UInt8(ascii: "\\"): offset += 2
            case ..<0x20: throw Malformed()
            default: offset += 1
            }
        }
        throw Malformed()
    }

    /// The text at a place, as it is meant.
    private func text(_ place: Range<Int>) throws(Malformed) -> String {
        guard bytes[place].contains(UInt8(ascii: "\\")) else { return String(decoding: bytes[place], as: UTF8.self) }
        var units: [UInt8] = []
        units.reserveCapacity(place.count)
        var index = place.lowerBound
        while index < place.upperBound {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\\") {
                units += try escaped(&index, before: place.upperBound)
            } else {
                units.append(byte)
            }
        }
        return String(decoding: units, as: UTF8.self)
    }

    /// The character behind a stroke.
    private func escaped(_ index: inout Int, before end: Int) throws(Malformed) -> [UInt8] {
        guard index < end else { throw Malformed() }
        let mark = bytes[index]
        index += 1
        switch mark {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [mark]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): break
        default: throw Malformed()
        }
        var units = [try unit(&index, before: end)]
        if UTF16.isLeadSurrogate(units[0]), index + 2 <= end, bytes[index..<index + 2].elementsEqual("\\u".utf8) {
            index += 2
            units.append(try unit(&index, before: end))
        }
        guard let text = String(validating: units, as: UTF16.self) else { throw Malformed() }
        return Array(text.utf8)
    }

    /// Four digits.
    private func unit(_ index: inout Int, before end: Int) throws(Malformed) -> UInt16 {
        guard index + 4 <= end,
            bytes[index..<index + 4].allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
            let unit = UInt16(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
        else { throw Malformed() }
        index += 4
        return unit
    }
}
