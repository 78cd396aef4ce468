public import Models

/// A figure in the prose, as far as comparing needs it.
public struct ComparedFact: Sendable {
    /// What it is a figure of.
    public var kind: FactKind
    /// The figure; nil where the prose leaves it open.
    public var value: CellValue?
    /// Whether it is as it is printed, and of the report's year.
    public var isExact: Bool
    /// The place among the report's facts of the one of which this is a part.
    public var parent: Int?
    /// The words that lead to the number, back to the mark before: 其中市公安局. None where the quote begins with them: they
    /// may have been cut.
    public var lead: String

    /// Creates a fact from its parts.
    ///
    /// - Parameters:
    ///   - quote: The sentence around it.
    ///   - quoteStart: Where the sentence starts in the text.
    ///   - start: Where the number starts in the text.
    public init(
        kind: FactKind, value: CellValue?, bound: QuotedFact.Bound = .exact, period: QuotedFact.Period = .current,
        parent: Int? = nil, quote: String, quoteStart: Int, start: Int
    ) {
        self.kind = kind
        self.value = value
        isExact = bound == .exact && period == .current && value != nil
        self.parent = parent
        lead = Self.lead(in: quote, upTo: start - quoteStart)
    }

    /// Everything but letters ends it: a digit, a comma, a bracket.
    private static func lead(in quote: String, upTo count: Int) -> String {
        let before = quote.unicodeScalars.prefix(max(0, count)).filter { !$0.properties.isWhitespace }
        let words = before.reversed().prefix { $0.properties.isAlphabetic && $0.properties.numericType == nil }
        return words.count == before.count ? "" : String(String.UnicodeScalarView(words.reversed()))
    }
}
