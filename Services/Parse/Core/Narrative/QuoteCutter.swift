import Models
import Text

/// Quotes of a sentence: the whole, or, of a long one, the clauses around a
/// place. Facts near each other share their quote.
struct QuoteCutter {
    let sentence: Sentence
    let source: SourceText
    private var known: [(range: Range<Int>, quote: Quote)] = []

    init(sentence: Sentence, source: SourceText) {
        self.sentence = sentence
        self.source = source
    }

    /// The quote that holds a range of the sentence.
    mutating func quote(of range: Range<Int>) -> Quote {
        if let match = known.last(where: {
            $0.range.contains(range.lowerBound) && $0.range.upperBound >= range.upperBound
        }) {
            return match.quote
        }
        let window = window(around: range)
        let bytes = source.trimmed(sentence.source(window, in: source.bytes))
        let quote = Quote(source.string(bytes), at: source.span(bytes))
        known.append((window, quote))
        return quote
    }

    /// At most as many characters as a quote has, and fewer where the source
    /// has blanks between them; from the beginning of a clause.
    private func window(around range: Range<Int>) -> Range<Int> {
        let limit = Quote.limit * 4 / 5
        guard sentence.count > limit else { return shortened(0..<sentence.count, to: range) }
        var start = known.last?.range.upperBound ?? 0
        if range.upperBound - start > limit || start > range.lowerBound { start = max(0, range.upperBound - limit / 2) }
        if start > 0, start == max(0, range.upperBound - limit / 2) {
            while start < range.lowerBound, !Sentence.endsClause(sentence[start - 1]) { start += 1 }
        }
        var end = min(sentence.count, start + limit)
        if end < sentence.count {
            var cut = end
            while cut > range.upperBound, !Sentence.endsClause(sentence[cut - 1]) { cut -= 1 }
            if cut > range.upperBound { end = cut }
        }
        return shortened(start..<max(end, range.upperBound), to: range)
    }

    /// A quote whose source is full of blanks is cut down to its own words.
    private func shortened(_ window: Range<Int>, to range: Range<Int>) -> Range<Int> {
        let bytes = sentence.source(window, in: source.bytes)
        guard bytes.count > Quote.limit, source.span(bytes).length > Quote.limit else { return window }
        var end = window.upperBound
        while end > range.upperBound,
            source.span(sentence.source(window.lowerBound..<end, in: source.bytes)).length > Quote.limit
        {
            end = max(range.upperBound, end - 16)
        }
        let cut = window.lowerBound..<end
        return source.span(sentence.source(cut, in: source.bytes)).length > Quote.limit ? range : cut
    }
}
