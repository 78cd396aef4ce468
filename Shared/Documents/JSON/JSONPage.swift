import FoundationEssentials

/// A page that a site's interface hands out as a value in JSON (RFC 8259), as those
/// that fill their pages by script do; also as JSONP, `callback({…})`.
public struct JSONPage {
    /// The page, with its title and its date in a head. Of several articles all, one
    /// below the other.
    public let html: String

    /// Finds the page; nil if the text is not JSON, or none is in it.
    public init?(_ text: String) {
        guard let json = Self.json(in: text[...]),
            let value = try? JSONDecoder().decode(JSONNode.self, from: Data(json.utf8))
        else { return nil }
        let articles = JSONArticle.all(in: value)
        guard !articles.isEmpty else { return nil }
        html = "<html><body>\n" + articles.map(\.html).joined(separator: "\n") + "\n</body></html>"
    }

    /// What stands between the outer braces, or brackets.
    private static func json(in text: Substring) -> Substring? {
        let isBlank: (Character) -> Bool = { $0.isWhitespace || $0 == ";" || $0 == "\u{FEFF}" }
        guard let first = text.firstIndex(where: { !isBlank($0) }), let last = text.lastIndex(where: { !isBlank($0) })
        else { return nil }
        let content = text[first...last]
        switch (content.first, content.last) {
        case ("{", "}"), ("[", "]"): return content
        case (_, ")"):
            guard let open = content.firstIndex(of: "("), content[..<open].utf8.allSatisfy(isName),
                !content[..<open].isEmpty
            else { return nil }
            return json(in: content[content.index(after: open)...].dropLast())
        default: return nil
        }
    }

    private static func isName(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || [0x24, 0x2E, 0x5F].contains(byte)
    }
}
