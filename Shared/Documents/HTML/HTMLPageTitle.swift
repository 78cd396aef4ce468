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
            !ByteSearch.contains(withoutBlanks(part).prefix(longestPart), in: withoutBlanks(text[...])[...])
        else { return [] }
        var lines = FlowLines()
        lines.append(part, of: page.flow.characters)
        lines.endLine()
        return lines.bytes
    }

    /// Shorter parts name a column of the site, longer ones are no title.
    private static let lengths = 24...400

    /// The first bytes of a title tell it well enough.
    private static let longestPart = 96

    private static func withoutBlanks(_ text: ArraySlice<UInt8>) -> [UInt8] {
        text.filter { $0 > 0x20 }
    }
}
