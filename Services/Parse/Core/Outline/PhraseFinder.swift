import Text

/// Finds many phrases in one pass over a folded text: a look at two bytes of
/// each character tells whether any of them can begin there.
struct PhraseFinder: Sendable {
    /// A phrase that stands in a text.
    struct Match {
        /// The phrase, by its index.
        var phrase: Int
        /// Its first folded byte.
        var place: Int
    }

    /// The phrases, folded.
    let phrases: [[UInt8]]
    /// Whether a phrase begins with a character whose last two bytes are these.
    private let begins: [Bool]

    /// Takes phrases that begin with Chinese characters.
    init(_ phrases: [String]) {
        self.phrases = phrases.map(FoldedText.fold)
        var begins = [Bool](repeating: false, count: 1 << 16)
        for phrase in self.phrases where phrase.count >= 3 { begins[Self.key(phrase, at: 0)] = true }
        self.begins = begins
    }

    /// Every place of every phrase in a folded range, in the order of places.
    func matches(in folded: FoldedText, range: Range<Int>) -> [Match] {
        var matches: [Match] = []
        var offset = range.lowerBound
        while offset + 3 <= range.upperBound {
            guard folded.bytes[offset] >= 0xE0, begins[Self.key(folded.bytes, at: offset)] else {
                offset += 1
                continue
            }
            for (index, phrase) in phrases.enumerated()
            where offset + phrase.count <= range.upperBound && folded.hasLabel(phrase, at: offset) {
                matches.append(Match(phrase: index, place: offset))
            }
            offset += 3
        }
        return matches
    }

    /// Where the phrases stand, those of the first before those of the second.
    func placesByPhrase(in folded: FoldedText, range: Range<Int>) -> [Match] {
        matches(in: folded, range: range).sorted { ($0.phrase, $0.place) < ($1.phrase, $1.place) }
    }

    /// The folded offset behind a match.
    func end(of match: Match) -> Int {
        match.place + phrases[match.phrase].count
    }

    private static func key(_ bytes: [UInt8], at offset: Int) -> Int {
        Int(bytes[offset + 1]) << 8 | Int(bytes[offset + 2])
    }
}
