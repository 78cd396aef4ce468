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
            if let kind = Self.kind(of: hit.word) {
                guard kind == .accountability || !isDenied(hit.range, in: sentence), kinds.insert(kind).inserted else {
                    continue
                }
                append(kind, hit.range, nil, sentence, &quotes)
            } else if hit.word.isChannel, let name = name(beside: hit.range, of: sentence),
                !isOfOthers(name, in: sentence)
            {
                let text = source.string(sentence.source(name, in: source.bytes))
                if names.insert(text).inserted { append(.platform, name, hit.word.category, sentence, &quotes) }
            }
        }
    }

    /// 未开展社会评议 and 没有问责 say that there was none.
    private func isDenied(_ range: Range<Int>, in sentence: Sentence) -> Bool {
        for distance in 1...6 {
            let scalar = sentence[range.lowerBound - distance]
            if scalar == 0 || scalar == 0x3001 || Sentence.endsClause(scalar) { return false }
            if Self.denials.contains(scalar) { return true }
        }
        return false
    }

    /// 转发 another's account and 关停 one's own: no account of the office.
    private func isOfOthers(_ name: Range<Int>, in sentence: Sentence) -> Bool {
        for distance in 2...14 {
            let place = name.lowerBound - distance
            if Self.foreign.contains(where: { sentence.has($0, at: place) }) { return true }
            if Sentence.endsClause(sentence[place]) { return false }
        }
        return false
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

    private static let denials = ScalarSet(scalarsOf: "未没无")
    private static let foreign = ["转发", "关停", "注销", "停用", "停更", "关闭"].map { [UInt32](scalarsOf: $0) }
    private static let opening = scalar("“")
    private static let closing = scalar("”")
}
