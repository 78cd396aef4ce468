import Text

/// Chooses, among all places where labels stand, one for each row, so that
/// rows come in the order of the form and the evidence for them is greatest.
/// Order resolves what text cannot, as `3.其他` and 总计.
enum RowChain {
    /// The most folded bytes between one row's label and the next one's:
    /// beyond that it is another table, or prose.
    static let longestGap = 1500

    /// The chosen places of rows, in order.
    static func best(_ occurrences: [LabelOccurrence], of labels: LabelSet) -> [LabelOccurrence] {
        let rows = occurrences.filter { labels.entries[$0.entry].group == nil }
        guard !rows.isEmpty else { return [] }
        let longestLabel = rows.map(\.range.count).max() ?? 0
        var weight = rows.map(\.weight)
        var previous = [Int?](repeating: nil, count: rows.count)
        for index in rows.indices {
            let own = rows[index].weight
            // Backwards, and no further than a gap reaches: labels may stand there by the thousand.
            for before in (0..<index).reversed() {
                guard rows[index].range.lowerBound - rows[before].range.lowerBound <= longestGap + longestLabel else {
                    break
                }
                guard follows(rows[index], rows[before]) else { continue }
                // On a tie the later one wins: repeated headings come before the row itself.
                if weight[before] + own > weight[index] {
                    weight[index] = weight[before] + own
                    previous[index] = before
                }
            }
        }
        var chain: [LabelOccurrence] = []
        var next = weight.indices.max { (weight[$0], $0) < (weight[$1], $1) }
        while let index = next {
            chain.append(rows[index])
            next = previous[index]
        }
        return chain.reversed()
    }

    private static func follows(_ later: LabelOccurrence, _ earlier: LabelOccurrence) -> Bool {
        earlier.entry < later.entry && earlier.range.upperBound <= later.range.lowerBound
            && later.range.lowerBound - earlier.range.upperBound <= longestGap
    }
}
