import Models
import Text

/// Headings that are numbered as those of sections (一、) and are none of the
/// six: they shift the numbers of the others.
struct ExtraSections {
    let source: SourceText
    let folded: FoldedText
    let sections: [SectionLocator.Found]

    /// The lines that hold them.
    func forEach(_ body: (Range<Int>) -> Bool) {
        guard let first = sections.first?.heading.lowerBound, let end = sections.last?.body.upperBound else { return }
        let known = sections.map(\.heading)
        for line in source.lines[source.line(at: first)...] {
            guard line.lowerBound < end else { return }
            guard line.count <= Self.longestLine, let heading = heading(on: line),
                !known.contains(where: { $0.overlaps(heading) })
            else { continue }
            if !body(heading) { return }
        }
    }

    /// What stands on a line, if it is numbered as a section and reads as a heading.
    private func heading(on line: Range<Int>) -> Range<Int>? {
        var start = line.lowerBound
        // Markdown marks its headings.
        while start < line.upperBound, [0x20, 0x23, 0x2A].contains(source.bytes[start]) { start += 1 }
        guard start + 3 < line.upperBound, source.bytes[start] >= 0xE4 else { return nil }
        let text = source.trimmed(start..<line.upperBound)
        var offset = text.lowerBound
        var numerals = 0
        while offset < text.upperBound {
            let (scalar, length) = Scalars.decode(source.bytes, at: offset)
            guard Scalars.isOrdinal(scalar) else { break }
            numerals += 1
            offset += length
        }
        guard (1...2).contains(numerals), offset < text.upperBound else { return nil }
        let (mark, length) = Scalars.decode(source.bytes, at: offset)
        guard mark == 0x3001 || mark == 0xFF0C || mark == 0xFF0E || mark == 0x2E || mark == 0x2C else { return nil }
        return isHeading(offset + length..<text.upperBound) ? text : nil
    }

    private func isHeading(_ words: Range<Int>) -> Bool {
        var offset = words.lowerBound
        var count = 0
        while offset < words.upperBound {
            let (scalar, length) = Scalars.decode(source.bytes, at: offset)
            // A heading has no sentence in it, and no cells behind it.
            guard Scalars.isHan(scalar) || Self.marks.contains(scalar) else { return false }
            if Scalars.isHan(scalar) { count += 1 }
            offset += length
        }
        let range = folded.folded(words.lowerBound)..<folded.folded(words.upperBound)
        return (4...26).contains(count) && !Self.rows.contains { folded.firstIndex(of: $0, in: range) != nil }
    }

    private static let longestLine = 160
    /// 、 （ ） ( ) “ ” and blanks.
    private static let marks: ScalarSet = [
        0x3001, 0xFF08, 0xFF09, 0x28, 0x29, 0x201C, 0x201D, 0x20, 0x3000, 0xA0, 0x2A,
    ]
    /// Rows of the request table are numbered so too, and their labels may go on on the next line.
    private static let rows = ["本年新", "上年结", "本年度办", "办理结果", "结转下"].map(FoldedText.fold)
}
