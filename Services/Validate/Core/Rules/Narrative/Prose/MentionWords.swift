import Models

/// The words around a figure, cut out of the sentence that it is quoted with.
struct MentionWords {
    private let sentence: [Unicode.Scalar]
    /// The number in `sentence`.
    private let place: Range<Int>
    private let unit: [Unicode.Scalar]

    init(_ fact: QuotedFact) {
        sentence = Array(fact.quote.text.unicodeScalars)
        unit = Array((fact.unit ?? "").unicodeScalars)
        let start = fact.span.start - fact.quote.span.start
        let end = start + fact.span.length
        place = start >= 0 && start <= end && end <= sentence.count ? start..<end : sentence.count..<sentence.count
    }

    /// The clause, from the stop before the number to the one behind it.
    var clause: String { text(clauseStart..<clauseEnd) }

    /// The clause before the number.
    var before: String { text(clauseStart..<place.lowerBound) }

    /// The sentence up to and with the number.
    var sentenceBefore: String { text(0..<place.upperBound) }

    /// The sentence behind the number.
    var behind: String { text(place.upperBound..<sentence.count) }

    /// The clause up to the number and what it counts.
    var excerpt: String {
        var start = clauseStart
        while start < place.lowerBound, Self.isBlank(sentence[start]) { start += 1 }
        let limit = clauseEnd
        var end = place.upperBound
        while end < limit, sentence[end] != "、" { end += 1 }
        // What goes on at length is cut off behind the unit.
        if end - place.upperBound > Self.tail { end = unitEnd }
        while end > place.upperBound, Self.isBlank(sentence[end - 1]) { end -= 1 }
        guard end - start > Self.limit else { return text(start..<end) }
        return "…" + text((end - Self.limit)..<end)
    }

    /// What stands between this number and a later one.
    func words(before other: MentionWords, isSame: Bool) -> String {
        guard isSame else { return behind + other.text(0..<other.place.lowerBound) }
        return text(place.upperBound..<max(place.upperBound, other.place.lowerBound))
    }

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

    private var unitEnd: Int {
        var end = place.upperBound
        while end < sentence.count, Self.isBlank(sentence[end]) { end += 1 }
        return sentence[end...].starts(with: unit) ? end + unit.count : place.upperBound
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    private static let limit = 32
    private static let tail = 12
    private static let stops = Set("，,；;。：:！？!?\n".unicodeScalars)
    private static let opening = Set("（(".unicodeScalars)
    private static let closing = Set("）)".unicodeScalars)
}
