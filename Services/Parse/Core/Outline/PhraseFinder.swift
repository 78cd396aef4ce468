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
    /// For the last two bytes of a character the phrases that begin with it, as
    /// the number of their bucket; 0 if none does.
    private let bucketOf: [UInt8]
    /// Phrases whose first characters end alike, by their indices; the first is empty.
    private let buckets: [[Int]]

    /// Takes phrases that begin with Chinese characters, with not more than 255 of them.
    init(_ phrases: [String]) {
        self.init(folded: phrases.map(FoldedText.fold))
    }

    /// Takes phrases that are folded.
    init(folded phrases: [[UInt8]]) {
        self.phrases = phrases
        var bucketOf = [UInt8](repeating: 0, count: 1 << 16)
        var buckets: [[Int]] = [[]]
        for (index, phrase) in self.phrases.enumerated() where phrase.count >= 3 {
            let key = Self.key(phrase, at: 0)
            if bucketOf[key] == 0, buckets.count <= Int(UInt8.max) {
                bucketOf[key] = UInt8(buckets.count)
                buckets.append([])
            }
            buckets[Int(bucketOf[key])].append(index)
        }
        self.bucketOf = bucketOf
        self.buckets = buckets
    }

    /// Every place of every phrase in a folded range, in the order of places.
    func matches(in folded: FoldedText, range: Range<Int>) -> [Match] {
        var matches: [Match] = []
        forEachMatch(in: folded, range: range) { matches.append($0) }
        return matches
    }

    /// The first places of each phrase in a folded range: not more than `most`, and one.
    func firstPlaces(in folded: FoldedText, range: Range<Int>, most: Int) -> [[Int]] {
        var places = [[Int]](repeating: [], count: phrases.count)
        forEachMatch(in: folded, range: range) { match in
            if places[match.phrase].count <= most { places[match.phrase].append(match.place) }
        }
        return places
    }

    private func forEachMatch(in folded: FoldedText, range: Range<Int>, _ body: (Match) -> Void) {
        let bytes = folded.bytes
        var offset = range.lowerBound
        while offset + 3 <= range.upperBound {
            guard bytes[offset] >= 0xE0 else {
                offset += 1
                continue
            }
            let bucket = Int(bucketOf[Self.key(bytes, at: offset)])
            if bucket > 0 {
                for index in buckets[bucket]
                where offset + phrases[index].count <= range.upperBound && folded.hasLabel(phrases[index], at: offset) {
                    body(Match(phrase: index, place: offset))
                }
            }
            offset += 3
        }
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
