/// Shows one text after another: in place on a terminal, one below the other
/// elsewhere.
struct LiveView {
    private let isTerminal: Bool
    private var last = ""

    init(isTerminal: Bool) {
        self.isTerminal = isTerminal
    }

    /// What to write to begin: a screen of its own, without a cursor.
    var beginning: String { isTerminal ? "\u{1B}[?1049h\u{1B}[?25l" : "" }

    /// What to write to show a text, cut to the terminal's size.
    mutating func frame(_ text: String, size: (columns: Int, lines: Int)? = nil) -> String {
        last = text
        guard isTerminal else { return text }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if let size { lines = lines.prefix(size.lines - 1).map { DisplayWidth.clipped($0, to: size.columns) } }
        return "\u{1B}[H" + lines.map { "\($0)\u{1B}[K" }.joined(separator: "\n") + "\u{1B}[J"
    }

    /// What to write to end: the terminal as it was, with the last text on it.
    var end: String { isTerminal ? "\u{1B}[?25h\u{1B}[?1049l" + last : "" }
}
