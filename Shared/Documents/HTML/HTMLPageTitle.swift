import Text

/// The title in a page's head, where the page itself does not show it: some show
/// a picture instead.
enum HTMLPageTitle {
    /// The line to put before a page's text: the longest part of its title, as
    /// `…年度报告` in `…年度报告_某局`; nothing if the text has it, or it is short.
    static func missing(in text: [UInt8], of page: HTMLPage) -> [UInt8] {
        let title = page.flow.characters[page.title]
        let parts = title.split { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "-") }
        guard let part = parts.max(by: { $0.count < $1.count }), lengths.contains(part.count),
            !has(withoutBlanks(part), in: withoutBlanks(text[...]))
        else { return [] }
        var lines = FlowLines()
        lines.append(part, of: page.flow.characters)
        lines.endLine()
        return lines.bytes
    }

    /// Shorter parts name a column of the site, longer ones are no title.
    private static let lengths = 24...400

    private static func withoutBlanks(_ text: ArraySlice<UInt8>) -> [UInt8] {
        text.filter { $0 > 0x20 }
    }

    /// Whether a text has a title; the first characters of it will do.
    private static func has(_ title: [UInt8], in text: [UInt8]) -> Bool {
        let words = title.prefix(96)
        guard let first = words.first, text.count >= words.count else { return false }
        for start in 0...(text.count - words.count) where text[start] == first {
            if text[start..<start + words.count].elementsEqual(words) { return true }
        }
        return false
    }
}
