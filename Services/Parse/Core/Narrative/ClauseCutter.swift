/// Cuts a sentence into the clauses of its numbers.
struct ClauseCutter {
    let sentence: Sentence
    let hits: [Lexicon.Hit]
    /// Every number of the sentence, in order.
    let numbers: [ProseNumber]
    /// How far the hits have been used: numbers come in order.
    private var nextHit = 0

    init(sentence: Sentence, hits: [Lexicon.Hit], numbers: [ProseNumber]) {
        self.sentence = sentence
        self.hits = hits
        self.numbers = numbers
    }

    /// The clause of a number, of which the one before that counts ends at
    /// `previousEnd` and the next begins at `next`.
    mutating func clause(of index: Int, after previousEnd: Int, before next: Int) -> Clause {
        let number = numbers[index]
        let start = clauseStart(before: number.range.lowerBound, notBefore: previousEnd)
        while nextHit < hits.count, hits[nextHit].range.lowerBound < previousEnd { nextHit += 1 }
        var nearStart = nextHit
        while nearStart < hits.count, hits[nearStart].range.lowerBound < start { nearStart += 1 }
        var nearEnd = nearStart
        while nearEnd < hits.count, hits[nearEnd].range.lowerBound < number.range.lowerBound { nearEnd += 1 }
        let end = clauseEnd(behind: number.unit.upperBound, notBehind: next)
        var afterEnd = nearEnd
        while afterEnd < hits.count, hits[afterEnd].range.upperBound <= end { afterEnd += 1 }
        // A year in the clause is no part of a name.
        var before = start
        for other in numbers[..<index].reversed() {
            if other.range.upperBound <= start { break }
            before = max(before, other.unit.upperBound)
            break
        }
        var clause = Clause(
            start: start, before: before..<number.range.lowerBound, near: hits[nearStart..<nearEnd],
            far: hits[nextHit..<nearStart],
            after: hits[nearEnd..<afterEnd])
        if let end = phraseEnd(behind: number.unit.upperBound, notBehind: next) {
            let phrase = clause.after.prefix { $0.range.upperBound <= end }
            if namesNumber(phrase, behind: number.unit.upperBound, of: clause) {
                clause.behind = phrase
                clause.behindEnd = end
            }
        }
        return clause
    }

    /// Where the phrase right behind a number ends, at 、 or with the clause;
    /// nil when there is none, or it runs into the next number.
    private func phraseEnd(behind place: Int, notBehind limit: Int) -> Int? {
        for end in place..<max(place, min(limit, place + Self.phrase)) {
            if sentence[end] == 0x3001 || Sentence.endsClause(sentence[end]) { return end > place ? end : nil }
        }
        return limit == sentence.count && limit > place && limit - place < Self.phrase ? limit : nil
    }

    /// Whether a phrase behind a number says what it counts: nothing of the
    /// kind stands before the number, and no verb begins anew.
    private func namesNumber(_ phrase: ArraySlice<Lexicon.Hit>, behind place: Int, of clause: Clause) -> Bool {
        guard let first = phrase.first(where: { $0.word.naming != nil }), let naming = first.word.naming,
            first.range.lowerBound - place <= 4,
            !phrase.contains(where: { [.disclose, .publish, .receive, .through, .part, .share].contains($0.word) })
        else { return false }
        let isNamed = clause.near.contains { hit in
            // An outcome goes with the review that it is of.
            naming == .outcome ? hit.word.naming == .outcome : hit.word.naming != nil || hit.word == .application
        }
        return !isNamed
    }

    private static let phrase = 16

    /// Where the clause of a number begins; what stands in brackets before it
    /// does not end it.
    private func clauseStart(before place: Int, notBefore limit: Int) -> Int {
        var depth = 0
        var start = place
        while start > limit {
            let scalar = sentence[start - 1]
            if scalar == 0x29 {
                depth += 1
            } else if scalar == 0x28 {
                if depth == 0 { return start }
                depth -= 1
            } else if depth == 0, Sentence.endsClause(scalar) {
                return start
            }
            start -= 1
        }
        return limit
    }

    private func clauseEnd(behind place: Int, notBehind limit: Int) -> Int {
        var end = place
        while end < limit, !Sentence.endsClause(sentence[end]) { end += 1 }
        return end
    }
}
