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
    /// For the last twelve bits of a character the phrases that begin with it, as
    /// the number of their bucket; 0 if none does. Several finders go over every
    /// document: of tables for all characters, each would drive out the others.
    private let bucketOf: [UInt8]
    /// Phrases whose first characters end alike; the first is empty.
    private let buckets: [[Entry]]

    /// A phrase of a bucket.
    private struct Entry {
        /// The phrase, by its index.
        let phrase: Int
        /// How many bytes it takes.
        let count: Int
        /// The last one, which few of the places have where the phrase could begin.
        let last: UInt8
    }

    /// Takes phrases that begin with Chinese characters, with not more than 255 of them.
    init(_ phrases: [String]) {
        self.init(folded: phrases.map(FoldedText.fold))
    }

    /// Takes phrases that are folded.
    init(folded phrases: [[UInt8]]) {
        self.phrases = phrases
        var bucketOf = [UInt8](repeating: 0, count: Self.keys)
        var buckets: [[Entry]] = [[]]
        for (index, phrase) in self.phrases.enumerated() where phrase.count >= 3 {
            let key = Self.key(phrase[1], phrase[2])
            if bucketOf[key] == 0, buckets.count <= Int(UInt8.max) {
                bucketOf[key] = UInt8(buckets.count)
                buckets.append([])
            }
            buckets[Int(bucketOf[key])].append(
                Entry(phrase: index, count: phrase.count, last: phrase[phrase.count - 1]))
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
    func firstPlaces(in folded: FoldedText, range: Range<Int>, most: Int) -> Places {
        var matches: [Match] = []
        var counts = [Int](repeating: 0, count: phrases.count)
        forEachMatch(in: folded, range: range) { match in
            guard counts[match.phrase] <= most else { return }
            counts[match.phrase] += 1
            matches.append(match)
        }
        return Places(matches, counts: counts)
    }

    /// Where phrases stand, in one list for all of them.
    struct Places {
        private let places: [Int]
        /// Where those of each phrase end in the list.
        private let ends: [Int]

        /// Takes matches in the order of places, and how many there are of each phrase.
        init(_ matches: [Match], counts: [Int]) {
            var next = counts
            var sum = 0
            for phrase in next.indices { (next[phrase], sum) = (sum, sum + counts[phrase]) }
            var places = [Int](repeating: 0, count: matches.count)
            for match in matches {
                places[next[match.phrase]] = match.place
                next[match.phrase] += 1
            }
            self.places = places
            ends = next
        }

        /// Those of a phrase, in order.
        subscript(phrase: Int) -> ArraySlice<Int> { places[(phrase == 0 ? 0 : ends[phrase - 1])..<ends[phrase]] }

        /// Whether none of some phrases stands anywhere.
        func areNone(_ phrases: Range<Int>) -> Bool {
            phrases.isEmpty
                || ends[phrases.upperBound - 1] == (phrases.lowerBound == 0 ? 0 : ends[phrases.lowerBound - 1])
        }
    }

    @inline(__always)
    private func forEachMatch(in folded: FoldedText, range: Range<Int>, _ body: (Match) -> Void) {
        let bytes = folded.bytes
        let bucketOf = bucketOf
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count && bucketOf.count == Self.keys)
        var offset = range.lowerBound
        while offset + 3 <= range.upperBound {
            // Bounds: three bytes from `offset` on are in the range, which is one of the bytes, and a key is
            // of twelve bits. This is done for every character, and more than once.
            guard unsafe bytes.span[unchecked: offset] >= 0xE0 else {
                offset += 1
                continue
            }
            let key = unsafe Self.key(bytes.span[unchecked: offset + 1], bytes.span[unchecked: offset + 2])
            let bucket = unsafe Int(bucketOf.span[unchecked: key])
            if bucket > 0 {
                for entry in buckets[bucket] {
                    let end = offset + entry.count
                    guard end <= range.upperBound, bytes[end - 1] == entry.last,
                        folded.hasLabel(phrases[entry.phrase], at: offset)
                    else { continue }
                    body(Match(phrase: entry.phrase, place: offset))
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

    /// The last two bytes of a character as a number of twelve bits.
    private static func key(_ second: UInt8, _ third: UInt8) -> Int {
        Int(second & 0x3F) << 6 | Int(third & 0x3F)
    }

    private static let keys = 1 << 12
}
