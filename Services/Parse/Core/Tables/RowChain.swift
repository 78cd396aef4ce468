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
        // Of megabytes of labels each looks back at hundreds: what is compared stands in columns of its own.
        let rows = occurrences.indices.filter { labels.entries[occurrences[$0].entry].group == nil }
        guard !rows.isEmpty else { return [] }
        let longestLabel = rows.reduce(0) { max($0, occurrences[$1].range.count) }
        let lower = rows.map { occurrences[$0].range.lowerBound }
        let upper = rows.map { occurrences[$0].range.upperBound }
        let entry = rows.map { occurrences[$0].entry }
        var weight = rows.map { occurrences[$0].weight }
        var previous = [Int](repeating: -1, count: rows.count)
        for index in rows.indices {
            let own = weight[index]
            // Backwards, and no further than a gap reaches: labels may stand there by the thousand.
            for before in (0..<index).reversed() {
                guard lower[index] - lower[before] <= longestGap + longestLabel else { break }
                guard entry[before] < entry[index], upper[before] <= lower[index],
                    lower[index] - upper[before] <= longestGap
                else { continue }
                // On a tie the later one wins: repeated headings come before the row itself.
                if weight[before] + own > weight[index] {
                    weight[index] = weight[before] + own
                    previous[index] = before
                }
            }
        }
        var chain: [LabelOccurrence] = []
        var next = weight.indices.max { (weight[$0], $0) < (weight[$1], $1) } ?? -1
        while next >= 0 {
            chain.append(occurrences[rows[next]])
            next = previous[next]
        }
        return chain.reversed()
    }
}
