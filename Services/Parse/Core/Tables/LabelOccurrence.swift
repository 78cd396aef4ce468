import Text

/// A place where a row's or a group's label stands.
struct LabelOccurrence {
    /// Which entry of the ``LabelSet``.
    let entry: Int
    /// The folded range of number and label.
    let range: Range<Int>
    /// Whether its own number stands before it.
    let isNumbered: Bool
    /// Whether a value or an empty cell comes next.
    let isBeforeValue: Bool
    /// How long the wording is, in bytes.
    let length: Int

    /// How much speaks for this being the row's label in its table.
    var weight: Int {
        1 + (isNumbered ? 2 : 0) + (isBeforeValue ? 3 : 0) + (length >= 18 ? 1 : 0)
    }

    /// Whether it can be anything but a word in a sentence.
    var isCredible: Bool { isNumbered || isBeforeValue || length >= 18 }

    /// Every credible place of the entries' labels within a folded range.
    static func all(
        of labels: LabelSet, in range: Range<Int>, of folded: FoldedText, source: SourceText
    ) -> [LabelOccurrence] {
        var found: [LabelOccurrence] = []
        for (index, entry) in labels.entries.enumerated() {
            var taken: [Range<Int>] = []
            for wording in entry.wordings {
                for place in folded.indices(of: wording, in: range) {
                    let bare = place..<place + wording.count
                    // A shorter wording inside a longer one is the same occurrence.
                    guard !taken.contains(where: { $0.overlaps(bare) }) else { continue }
                    taken.append(bare)
                    let numbered = !entry.number.isEmpty && folded.hasLabel(entry.number, endingAt: place)
                    let start = numbered ? place - entry.number.count : place
                    let occurrence = LabelOccurrence(
                        entry: index, range: start..<bare.upperBound, isNumbered: numbered,
                        isBeforeValue: ValueTokenizer.startsWithValue(
                            at: folded.sourceEnd(start..<bare.upperBound, in: source), of: source),
                        length: wording.count)
                    if occurrence.isCredible { found.append(occurrence) }
                }
            }
        }
        return found.sorted { ($0.range.lowerBound, $0.entry) < ($1.range.lowerBound, $1.entry) }
    }
}
