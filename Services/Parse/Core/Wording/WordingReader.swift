import Models
import Text

/// The wording of a report → what a rule may judge of it.
struct WordingReader {
    let source: SourceText
    let folded: FoldedText
    let sections: [SectionLocator.Found]
    /// The year that the report is about; nil when it is unknown.
    let year: Int?

    /// Reads the wording of the prose and of the headings.
    func read(into list: inout RemarkList) {
        readProse(into: &list)
        // A text that is converted as a whole is in Traditional characters, not misprinted.
        if list.isFull(.wrongCharacter) { list.removeAll(.wrongCharacter) }
        for end in UnfinishedText(source: source, sections: sections).ends { list.add(.unfinishedSentence, at: end) }
        ExtraSections(source: source, folded: folded, sections: sections).forEach { heading in
            list.add(.extraSection, at: heading)
            return !list.isFull(.extraSection)
        }
        LeftInstructions(source: source, folded: folded).forEach(in: 0..<source.bytes.count) { words in
            list.add(.template, at: words, isOnce: true)
            return !list.isFull(.template)
        }
    }

    private func readProse(into list: inout RemarkList) {
        var passage = Passage()
        var marks = OpenMarks()
        var numbers = SubheadingNumbers()
        var section: SectionKind?
        ProseFinder(source: source, sections: sections).forEachLine { line in
            if line.section != section {
                end(&marks, into: &list)
                for words in numbers.endSection() { list.add(.lostCharacters, at: words) }
                section = line.section
            }
            passage.section = line.section
            var start = line.range.lowerBound
            while start < line.range.upperBound {
                start = passage.read(source.bytes, line: line.range, from: start)
                PassageReader(passage: passage, year: year, source: source).read(into: &list)
                // In the section of a table the text is cut off at its cells.
                guard ![.proactive, .requests, .remedies].contains(line.section) else { continue }
                if let lost = numbers.read(passage, isInBrackets: marks.isOpen, of: source.bytes) {
                    list.add(.lostCharacters, at: lost)
                }
                marks.read(passage, of: source.bytes)
                if passage.isLineEnd, !marks.isOpen { end(&marks, into: &list) }
            }
        }
        end(&marks, into: &list)
        for words in numbers.endSection() { list.add(.lostCharacters, at: words) }
    }

    private func end(_ marks: inout OpenMarks, into list: inout RemarkList) {
        for words in marks.end() { list.add(.lostCharacters, at: words) }
    }
}
