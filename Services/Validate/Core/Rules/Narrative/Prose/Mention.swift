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

    private let sentence: [Unicode.Scalar]
    /// The number in `sentence`.
    private let place: Range<Int>

    /// Nil where there is no figure, or it is not one of the report's year.
    init?(_ fact: QuotedFact, at index: Int, ofAnyTime: Bool = false) {
        guard let value = fact.value, ofAnyTime || fact.period == .current else { return nil }
        self.index = index
        self.fact = fact
        self.value = value
        sentence = Array(fact.quote.text.unicodeScalars)
        let start = fact.span.start - fact.quote.span.start
        let end = start + fact.span.length
        place = start >= 0 && start <= end && end <= sentence.count ? start..<end : sentence.count..<sentence.count
    }

    /// The line that it stands on.
    var line: Int { fact.span.line }

    /// The words of its clause, from the stop before it to the one behind it.
    var clause: String { text(clauseStart..<clauseEnd) }

    /// The words of its sentence, or as many as the quote has.
    var quote: String { fact.quote.text }

    /// The clause up to the number and what it counts, short enough for a
    /// message.
    var excerpt: String {
        var start = clauseStart
        while start < place.lowerBound, Self.isBlank(sentence[start]) { start += 1 }
        var end = place.upperBound
        while end < clauseEnd, end - place.upperBound < Self.tail, !Self.lists.contains(sentence[end]) { end += 1 }
        while end > place.upperBound, Self.isBlank(sentence[end - 1]) { end -= 1 }
        guard end - start > Self.limit else { return text(start..<end) }
        return "…" + text((end - Self.limit)..<end)
    }

    /// Whether one of these words stands in its clause.
    func says(_ words: [String]) -> Bool {
        let clause = clause
        return words.contains { clause.contains($0) }
    }

    /// The words between it and a later one; those of both sentences where
    /// they are not in the same.
    func words(before other: Mention) -> String {
        guard fact.quote.span == other.fact.quote.span else {
            return text(place.upperBound..<sentence.count) + other.text(0..<other.place.lowerBound)
        }
        return text(place.upperBound..<max(place.upperBound, other.place.lowerBound))
    }

    /// The words behind it, up to the end of its sentence.
    var wordsBehind: String { text(place.upperBound..<sentence.count) }

    private func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: sentence[range])
        return String(view)
    }

    /// Brackets that are closed before the number do not end its clause.
    private var clauseStart: Int {
        var start = place.lowerBound
        var depth = 0
        while start > 0 {
            let scalar = sentence[start - 1]
            if Self.closing.contains(scalar) {
                depth += 1
            } else if Self.opening.contains(scalar) {
                if depth == 0 { return start }
                depth -= 1
            } else if depth == 0, Self.stops.contains(scalar) {
                return start
            }
            start -= 1
        }
        return 0
    }

    private var clauseEnd: Int {
        sentence[place.upperBound...].firstIndex {
            Self.stops.contains($0) || Self.closing.contains($0) || Self.opening.contains($0)
        } ?? sentence.count
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    private static let limit = 32
    private static let tail = 12
    private static let stops = Set("，,；;。：:！？!?\n".unicodeScalars)
    private static let opening = Set("（(".unicodeScalars)
    private static let closing = Set("）)".unicodeScalars)
    private static let lists = Set("、".unicodeScalars)
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
