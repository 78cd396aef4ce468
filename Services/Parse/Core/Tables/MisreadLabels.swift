import Text

/// Labels of which a character or two were misread, as `1.属于国家秘宓`: their
/// number, their length and the other characters still tell which they are.
enum MisreadLabels {
    /// The shortest wording that is still told, in bytes: four characters.
    private static let shortest = 12
    /// How many characters of a wording one misread character is allowed for.
    private static let charactersForEach = 6

    /// Every place within a folded range where a number of the form stands before
    /// an almost right wording and a value comes next, for rows not in `known`.
    static func all(
        of labels: LabelSet, besides known: Set<Int>, in range: Range<Int>, of folded: FoldedText, source: SourceText
    ) -> [LabelOccurrence] {
        var found: [LabelOccurrence] = []
        for (index, entry) in labels.entries.enumerated()
        where entry.group == nil && !known.contains(entry.row) && !entry.number.isEmpty {
            for place in folded.indices(of: entry.number, in: range) {
                let start = place + entry.number.count
                for wording in entry.wordings
                where wording.count >= shortest && start + wording.count <= range.upperBound {
                    let end = start + wording.count
                    guard isAlmost(folded.bytes[start..<end], wording),
                        ValueTokenizer.startsWithValue(at: folded.sourceEnd(place..<end, in: source), of: source)
                    else { continue }
                    found.append(
                        LabelOccurrence(
                            entry: index, range: place..<end, isNumbered: true, isBeforeValue: true,
                            length: wording.count))
                    break
                }
            }
        }
        return found
    }

    /// Whether two texts of one length differ in few characters of three bytes.
    private static func isAlmost(_ text: ArraySlice<UInt8>, _ wording: [UInt8]) -> Bool {
        let most = 1 + wording.count / 3 / charactersForEach
        var differing = 0
        var offset = 0
        while offset < wording.count {
            // A character of the wording: three bytes, or one.
            let length = wording[offset] >= 0x80 ? min(3, wording.count - offset) : 1
            let own = text[(text.startIndex + offset)..<(text.startIndex + offset + length)]
            if !own.elementsEqual(wording[offset..<offset + length]) {
                // Another character must end where this one does.
                guard length == 3, own.first ?? 0 >= 0xE0 else { return false }
                differing += 1
                if differing > most { return false }
            }
            offset += length
        }
        return differing > 0
    }
}
