/// How much of a text is HTML.
enum HTMLKind {
    /// All of it: a page as a browser gets it.
    case page
    /// All of it, without the page around: an article as a site stores it.
    case article
    /// Its tables: text or Markdown whose lines count, as recognition of pictures
    /// writes it.
    case tables

    /// Recognises HTML in decoded text; nil if there is none.
    init?(of text: String) {
        let bytes = text.utf8.drop { $0 <= 0x20 }
        let head = bytes.prefix(1024).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        if Self.has(oneOf: ["<html", "<!doctype html"], in: head) {
            self = .page
            return
        }
        let name = head.dropFirst().prefix { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "!") }
        let isTag = head.first == UInt8(ascii: "<") && Self.articleStarts.contains { $0.elementsEqual(name) }
        let all = Array(bytes)
        if isTag, Self.has(oneOf: ["</"], in: all), !Self.has(oneOf: ["\n#"], in: all) {
            self = .article
        } else if Self.has(oneOf: ["<table", "<TABLE"], in: all), Self.has(oneOf: ["</t", "</T"], in: all) {
            self = .tables
        } else {
            return nil
        }
    }

    /// Whether one of some words stands in bytes.
    private static func has(oneOf words: [String], in bytes: [UInt8]) -> Bool {
        words.contains { word in
            let word = Array(word.utf8)
            var offset = 0
            while offset + word.count <= bytes.count {
                if bytes[offset] == word[0], bytes[offset..<offset + word.count].elementsEqual(word) { return true }
                offset += 1
            }
            return false
        }
    }

    private static let articleStarts = [
        "!", "article", "body", "center", "div", "font", "head", "link", "main", "meta", "p", "section", "span",
        "strong",
        "style", "table", "title",
    ].map { Array($0.utf8) }
}
