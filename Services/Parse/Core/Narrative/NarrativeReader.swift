import Models
import Text

/// The prose of a report → its facts and statements.
struct NarrativeReader {
    let source: SourceText
    let sections: [SectionLocator.Found]
    /// The year that the report is about; nil when it is unknown.
    let year: Int?

    /// A number of the prose, whatever it is, for those who want to see that
    /// none was passed over.
    struct Found {
        var range: Range<Int>
        var use: ProseNumber.Use
        /// Its fact by the index among them.
        var fact: Int?
    }

    /// Reads the prose, and signs it.
    func read(signing signer: inout ProseSigner) -> Narrative {
        var ignored: [Found]?
        return read(noting: &ignored, signing: &signer)
    }

    /// Reads the prose, notes every number if there is a list for them, and signs it.
    func read(noting found: inout [Found]?, signing signer: inout ProseSigner) -> Narrative {
        var facts = FactReader(source: source, year: year)
        var statements = StatementReader(source: source)
        var sentence = Sentence()
        ProseFinder(source: source, sections: sections).forEachLine { line in
            if facts.isCut && statements.isCut { return }
            facts.beginLine()
            var start = line.range.lowerBound
            while start < line.range.upperBound {
                start = sentence.read(
                    source.bytes, from: start, to: line.range.upperBound,
                    isFirstOfLine: start == line.range.lowerBound)
                signer.read(sentence, of: line.section)
                read(sentence, of: line.section, &facts, &statements, noting: &found)
            }
        }
        return Narrative(
            facts: facts.facts, statements: statements.statements, isCut: facts.isCut || statements.isCut)
    }

    private func read(
        _ sentence: Sentence, of section: SectionKind?, _ facts: inout FactReader, _ statements: inout StatementReader,
        noting found: inout [Found]?
    ) {
        let hits = Lexicon.hits(in: sentence)
        var reader = ProseNumberReader(sentence)
        var numbers = facts.isCut && found == nil ? [] : reader.read()
        var quotes = QuoteCutter(sentence: sentence, source: source)
        if !facts.isCut {
            let ofNumbers = facts.read(sentence, numbers: &numbers, hits: hits, quotes: &quotes)
            for (index, number) in numbers.enumerated() where found != nil {
                let range = sentence.source(number.range, in: source.bytes)
                found?.append(Found(range: range, use: number.use, fact: ofNumbers[index]))
            }
        }
        // 五 speaks of what is wanting and what is planned.
        guard section != .problems, !hits.isEmpty else { return }
        if !facts.isCut {
            let denials = DenialReader(sentence: sentence, hits: hits, numbers: numbers, source: source)
            facts.append(denials.facts(&quotes, reportYear: year, numbers: numbers))
        }
        if !statements.isCut { statements.read(sentence, hits: hits, quotes: &quotes) }
    }
}
