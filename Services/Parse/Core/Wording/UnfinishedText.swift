import Models
import Text

/// Whether the text of a section ends before it says anything: with a comma,
/// or with a colon that announces what does not follow.
struct UnfinishedText {
    let source: SourceText
    let sections: [SectionLocator.Found]

    /// The ends of such sections, with the words before them.
    var ends: [Range<Int>] {
        sections.filter { [.overview, .problems, .other].contains($0.kind) }.compactMap(end)
    }

    private func end(of section: SectionLocator.Found) -> Range<Int>? {
        let body = source.trimmed(section.body)
        guard let last = source.scalar(before: body.upperBound), Self.marks.contains(last.scalar) else { return nil }
        var start = last.start
        var characters = 0
        while start > body.lowerBound, let before = source.scalar(before: start), characters < Self.fewest {
            guard
                Scalars.isHan(before.scalar) || Scalars.isBlank(before.scalar) || before.scalar < 0x80
                    || (0x2010...0x3020).contains(before.scalar) || before.scalar >= 0xFF00
            else { break }
            if Scalars.isHan(before.scalar) { characters += 1 }
            start = before.start
        }
        guard characters >= Self.fewest else { return nil }
        return words(before: last.start, from: body.lowerBound)..<body.upperBound
    }

    /// Where the last few characters before an end begin.
    private func words(before end: Int, from limit: Int) -> Int {
        var start = end
        for _ in 0..<Self.shown {
            guard start > limit, let before = source.scalar(before: start), before.scalar != 0x0A,
                !Passage.isStop(before.scalar)
            else { break }
            start = before.start
        }
        return start
    }

    private static let shown = 12
    private static let fewest = 20
    /// ， , 、 ： :
    private static let marks: ScalarSet = [0xFF0C, 0x2C, 0x3001, 0xFF1A, 0x3A]
}
