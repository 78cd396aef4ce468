/// Which of some things have changed, by their indices: gone through in order
/// at the cost of those that are in it, not of all that could be.
struct ChangedIndices {
    /// A bit for each index.
    private var words: [UInt64]

    /// Every index below a count.
    init(all count: Int) {
        words = Array(repeating: .max, count: count / 64)
        if !count.isMultiple(of: 64) { words.append(1 << UInt64(count % 64) - 1) }
    }

    mutating func insert(_ index: Int) { words[index / 64] |= 1 << UInt64(index % 64) }

    mutating func remove(_ index: Int) { words[index / 64] &= ~(1 << UInt64(index % 64)) }

    mutating func removeAll() {
        for word in words.indices { words[word] = 0 }
    }

    /// The first index from another one on; nil if there is none.
    func first(from index: Int) -> Int? {
        var word = index / 64
        guard word < words.count else { return nil }
        var bits = words[word] & (UInt64.max << UInt64(index % 64))
        while bits == 0 {
            word += 1
            guard word < words.count else { return nil }
            bits = words[word]
        }
        return word * 64 + bits.trailingZeroBitCount
    }
}
