import Text

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
        // As an array: going through a text's view takes several times as long.
        let bytes = Array(text.utf8)[...].drop { $0 <= 0x20 }
        let head = bytes.prefix(1024).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        if Self.has(oneOf: ["<html", "<!doctype html"], in: head[...]) {
            self = .page
            return
        }
        let name = head.dropFirst().prefix { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "!") }
        let isTag = head.first == UInt8(ascii: "<") && Self.articleStarts.contains { $0.elementsEqual(name) }
        if isTag, Self.has(oneOf: ["</"], in: bytes), !Self.has(oneOf: ["\n#"], in: bytes) {
            self = .article
        } else if Self.has(oneOf: ["<table", "<TABLE"], in: bytes), Self.has(oneOf: ["</t", "</T"], in: bytes) {
            self = .tables
        } else {
            return nil
        }
    }

    /// Whether one of some words stands in bytes.
    private static func has(oneOf words: [String], in bytes: ArraySlice<UInt8>) -> Bool {
        words.contains { ByteSearch.contains($0.utf8, in: bytes) }
    }

    private static let articleStarts = [
        "!", "article", "body", "center", "div", "font", "head", "link", "main", "meta", "p", "section", "span",
        "strong",
        "style", "table", "title",
    ].map { Array($0.utf8) }
}
