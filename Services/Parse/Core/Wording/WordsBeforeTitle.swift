import Models
import Text

/// What stands before the title on its own line. Mirrors of government pages
/// have advertising there, in place of the authority's name or beside it.
struct WordsBeforeTitle {
    let source: SourceText

    /// A whole document in one line has its navigation there, which is no title.
    private static let longest = 200

    /// Looks before the title, which stands at a byte range of the source.
    func read(_ title: Range<Int>, into list: inout RemarkList) {
        let line = source.lines[source.line(at: title.lowerBound)]
        let words = source.trimmed(line.lowerBound..<title.lowerBound)
        // Marks of Markdown are no words.
        let hasLetters = source.bytes[words].contains { $0 >= 0xE4 || (0x41...0x5A).contains($0 & 0xDF) }
        guard hasLetters, words.count <= Self.longest else { return }
        list.add(.beforeTitle, at: words)
    }
}
