/// Documents that are written in text but are none: their first lines say so.
enum MarkedText {
    /// How far into a document its first lines are looked for.
    private static let window = 2048

    /// The format; nil for what is none of them.
    static func format(of bytes: [UInt8]) -> ForeignFormat? {
        let isBlank: (UInt8) -> Bool = { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
        let start = bytes.prefix(window).drop(while: isBlank)
        guard let first = start.first else { return nil }
        switch first {
        case UInt8(ascii: "{"): return start.starts(with: "{\\rtf".utf8) ? .richText : nil
        case UInt8(ascii: "<"): return start.starts(with: "<?xml".utf8) ? xml(start) : nil
        default: return isMail(start) ? .mail : nil
        }
    }

    /// By the name of the first element or the program that Word's own XML names before it.
    private static func xml(_ start: ArraySlice<UInt8>) -> ForeignFormat? {
        let text = String(decoding: start, as: UTF8.self)
        if text.contains("progid=\"Word.Document\"") || text.contains("<w:wordDocument")
            || text.contains("<pkg:package")
        {
            return .wordXML
        }
        return text.contains("<uof:UOF") ? .uniformDocument : nil
    }

    /// Header lines of a mail, among them that it has several parts.
    private static func isMail(_ start: ArraySlice<UInt8>) -> Bool {
        guard start.contains(UInt8(ascii: ":")) else { return false }
        let lines = start.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            String(decoding: line, as: UTF8.self).lowercased()
        }
        let head = lines.prefix { !$0.allSatisfy(\.isWhitespace) }
        return head.contains { $0.hasPrefix("mime-version:") }
            && head.contains { $0.contains("multipart/") || $0.hasPrefix("content-transfer-encoding:") }
    }
}
