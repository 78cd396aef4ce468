import Models

/// A figure of the prose with the words that it stands among, which say
/// whether it is one of the whole or of something narrower.
struct Mention {
    /// Its place among the report's facts.
    let index: Int
    /// The fact.
    let fact: QuotedFact

    /// What is said, by a number or by denying it.
    let value: CellValue

    /// Nil where there is no figure, or it is not one of the report's year.
    init?(_ fact: QuotedFact, at index: Int, ofAnyTime: Bool = false) {
        guard let value = fact.value, ofAnyTime || fact.period == .current else { return nil }
        self.index = index
        self.fact = fact
        self.value = value
    }

    /// The line that it stands on.
    var line: Int { fact.span.line }

    /// What stands around it; cut out only where it is asked for.
    private var words: MentionWords { MentionWords(fact) }

    /// The words of its clause, from the stop before it to the one behind it.
    var clause: String { words.clause }

    /// The words of its clause before the number.
    var wordsBefore: String { words.before }

    /// The words of its sentence up to it, as far as the quote has them.
    var sentenceBefore: String { words.sentenceBefore }

    /// The words behind it, up to the end of its sentence.
    var wordsBehind: String { words.behind }

    /// The words of its sentence, or as many as the quote has.
    var quote: String { fact.quote.text }

    /// The clause up to the number and what it counts, short enough for a
    /// message.
    var excerpt: String { words.excerpt }

    /// Whether one of these words stands in its clause.
    func says(_ words: [String]) -> Bool {
        let clause = clause
        return words.contains { clause.contains($0) }
    }

    /// The words between it and a later one; those of both sentences where
    /// they are not in the same.
    func words(before other: Mention) -> String {
        words.words(before: other.words, isSame: fact.quote.span == other.fact.quote.span)
    }
}

extension Mention {
    /// Whether the prose may mean a figure; nil where it says too little.
    func allows(_ figure: CellValue) -> Bool? {
        switch fact.bound {
        case .exact: value == figure
        case .atLeast: figure >= value
        case .atMost: figure <= value
        case .about: nil
        }
    }

    /// The number as it is printed; 0 of what is denied.
    var printed: String { fact.basis == .denial ? "0" : fact.raw }
}
