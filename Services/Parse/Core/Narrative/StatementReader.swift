import Models
import Text

/// Reads the sentences without a figure that the form asks for, and the
/// accounts that are named.
struct StatementReader {
    let source: SourceText
    private(set) var statements: [Statement] = []
    /// Whether there were more than may be.
    private(set) var isCut = false
    private var names: Set<String> = []

    init(source: SourceText) {
        self.source = source
    }

    /// Reads a sentence: of each kind one statement, of accounts each name once.
    mutating func read(_ sentence: Sentence, hits: [Lexicon.Hit], quotes: inout QuoteCutter) {
        var kinds: Set<Statement.Kind> = []
        for hit in hits {
            if let kind = Self.kind(of: hit.word), kinds.insert(kind).inserted {
                append(kind, hit.range, nil, sentence, &quotes)
            } else if hit.word.isChannel, let name = name(beside: hit.range, of: sentence) {
                let text = source.string(sentence.source(name, in: source.bytes))
                if names.insert(text).inserted { append(.platform, name, hit.word.category, sentence, &quotes) }
            }
        }
    }

    private mutating func append(
        _ kind: Statement.Kind, _ range: Range<Int>, _ category: FactCategory?, _ sentence: Sentence,
        _ quotes: inout QuoteCutter
    ) {
        guard statements.count < Narrative.statementLimit else {
            isCut = true
            return
        }
        let bytes = sentence.source(range, in: source.bytes)
        statements.append(
            Statement(
                kind, subject: source.string(bytes), at: source.span(bytes), category: category,
                in: quotes.quote(of: range)))
    }

    /// “凤泉商务”微信公众号, or 微信公众号“凤泉商务”: with the quoted name.
    private func name(beside word: Range<Int>, of sentence: Sentence) -> Range<Int>? {
        if sentence[word.lowerBound - 1] == Self.closing {
            for distance in 2...22 where sentence[word.lowerBound - distance] == Self.opening {
                return (word.lowerBound - distance)..<word.upperBound
            }
        }
        if sentence[word.upperBound] == Self.opening {
            for distance in 1...21 where sentence[word.upperBound + distance] == Self.closing {
                return word.lowerBound..<(word.upperBound + distance + 1)
            }
        }
        return nil
    }

    private static func kind(of word: Word) -> Statement.Kind? {
        switch word {
        case .reviewProcedure: .reviewProcedure
        case .responsibleBody: .responsibleBody
        case .training: .training
        case .assessment: .assessment
        case .socialEvaluation: .socialEvaluation
        case .accountability: .accountability
        default: nil
        }
    }

    private static let opening = scalar("“")
    private static let closing = scalar("”")
}
