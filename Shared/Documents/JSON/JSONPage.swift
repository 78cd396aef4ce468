/// A page that a site's interface hands out as a value in JSON (RFC 8259), as those
/// that fill their pages by script do; also as JSONP, `callback({…})`.
public struct JSONPage {
    /// The page, with its title and its date in a head. Of several articles all, one
    /// below the other.
    public let html: String

    /// Finds the page; nil if the text is not JSON, or none is in it.
    public init?(_ text: String) {
        guard let json = Self.json(in: text), let articles = JSONReader.articles(in: Array(json.utf8)),
            !articles.isEmpty
        else { return nil }
        html = "<html><body>\n" + articles.map(\.html).joined(separator: "\n") + "\n</body></html>"
    }

    /// What stands between the outer braces, or brackets: calls around it are left out one
    /// by one, of which a hostile text may have a million.
    private static func json(in text: String) -> Substring? {
        var content = trimmed(text[...])
        while content.utf8.last == UInt8(ascii: ")") {
            guard let open = content.utf8.firstIndex(of: UInt8(ascii: "(")), open > content.startIndex,
                content[..<open].utf8.allSatisfy(isName)
            else { return nil }
            let start = content.utf8.index(after: open)
            content = trimmed(content[start..<content.utf8.index(before: content.endIndex)])
        }
        switch (content.utf8.first, content.utf8.last) {
        case (UInt8(ascii: "{"), UInt8(ascii: "}")), (UInt8(ascii: "["), UInt8(ascii: "]")): return content
        default: return nil
        }
    }

    /// Without white space and the ends of statements around it.
    private static func trimmed(_ text: Substring) -> Substring {
        let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace || $0 == ";" || $0 == "\u{FEFF}" }
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
            let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return text[first...last]
    }

    private static func isName(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || [0x24, 0x2E, 0x5F].contains(byte)
    }
}
