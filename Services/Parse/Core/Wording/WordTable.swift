import Text

/// Finds words in passages: a look at a Chinese character tells whether any of
/// them can begin with it.
struct WordTable<Meaning: Sendable>: Sendable {
    /// A word with what it stands for.
    struct Entry: Sendable {
        let word: [UInt32]
        let meaning: Meaning
    }

    private let entries: [[Entry]]
    /// For each character of the block of CJK ideographs the entries that begin
    /// with it, by their place; 0 if none does.
    private let bucketOf: [UInt8]

    private static var first: UInt32 { 0x4E00 }

    /// The characters that the words begin with.
    var heads: [UInt32] { entries.compactMap { $0.first?.word.first } }

    /// Takes words that begin with not more than 255 different Chinese characters.
    init(_ words: [(String, Meaning)]) {
        var bucketOf = [UInt8](repeating: 0, count: 0x5200)
        var entries: [[Entry]] = [[]]
        for (text, meaning) in words {
            let word = [UInt32](scalarsOf: text)
            guard let head = word.first, head >= Self.first, head < Self.first + 0x5200 else { continue }
            let key = Int(head - Self.first)
            if bucketOf[key] == 0, entries.count <= Int(UInt8.max) {
                bucketOf[key] = UInt8(entries.count)
                entries.append([])
            }
            entries[Int(bucketOf[key])].append(Entry(word: word, meaning: meaning))
        }
        // The longest first: 全部按时办结 before 全部.
        self.entries = entries.map { $0.sorted { $0.word.count > $1.word.count } }
        self.bucketOf = bucketOf
    }

    /// The longest word that stands at a place.
    func entry(at place: Int, of passage: Passage) -> Entry? {
        let scalar = passage[place]
        guard scalar >= Self.first, scalar < Self.first + 0x5200 else { return nil }
        let bucket = Int(bucketOf[Int(scalar - Self.first)])
        guard bucket > 0 else { return nil }
        return entries[bucket].first { passage.has($0.word, at: place) }
    }
}

extension [[UInt32]] {
    /// Words, parted by blanks.
    init(words: String) {
        self = words.split(separator: " ").map { [UInt32](scalarsOf: String($0)) }
    }
}
