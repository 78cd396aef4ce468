import Text

/// Labels of which a character or two were misread, as `1.属于国家秘宓`: their
/// number, their length and the other characters still tell which they are.
enum MisreadLabels {
    /// The shortest wording that is still told, in bytes: four characters.
    private static let shortest = 12
    /// How many characters of a wording one misread character is allowed for.
    private static let charactersForEach = 6

    /// The places within a folded range where a number of the form stands before
    /// an almost right wording and a value comes next, for rows not in `known`.
    static func all(
        of labels: LabelSet, besides known: Set<Int>, in range: Range<Int>, of folded: FoldedText, source: SourceText
    ) -> LabelOccurrence.Places {
        var found = LabelOccurrence.Places()
        let entries = labels.entries.indices.filter { index in
            let entry = labels.entries[index]
            return entry.group == nil && !known.contains(entry.row) && !entry.number.isEmpty
        }
        for index in entries {
            let number = labels.entries[index].number
            var count = 0
            _ = folded.firstIndex(of: number, in: range) { place in
                let end = place + number.count
                guard
                    let misread = occurrence(index, of: labels, behind: end, in: range, of: folded, source: source)
                else { return false }
                count += 1
                guard count <= LabelOccurrence.mostPlaces else {
                    found.endless.insert(index)
                    return true
                }
                found.all.append(misread)
                return false
            }
        }
        return found
    }

    /// The almost right label that stands behind its number.
    private static func occurrence(
        _ index: Int, of labels: LabelSet, behind start: Int, in range: Range<Int>, of folded: FoldedText,
        source: SourceText
    ) -> LabelOccurrence? {
        let entry = labels.entries[index]
        let place = start - entry.number.count
        for wording in entry.wordings where wording.count >= shortest && start + wording.count <= range.upperBound {
            let end = start + wording.count
            guard isAlmost(folded.bytes, at: start, wording),
                ValueTokenizer.startsWithValue(at: folded.sourceEnd(place..<end, in: source), of: source)
            else { continue }
            return LabelOccurrence(
                entry: index, range: place..<end, isNumbered: true, isBeforeValue: true, length: wording.count)
        }
        return nil
    }

    /// Whether a text differs from a wording in few characters of three bytes.
    private static func isAlmost(_ text: [UInt8], at start: Int, _ wording: [UInt8]) -> Bool {
        let most = 1 + wording.count / 3 / charactersForEach
        var differing = 0
        var offset = 0
        while offset < wording.count {
            // A character of the wording: three bytes, or one.
            let length = wording[offset] >= 0x80 ? min(3, wording.count - offset) : 1
            if (offset..<offset + length).contains(where: { text[start + $0] != wording[$0] }) {
                // Another character must end where this one does.
                guard length == 3, text[start + offset] >= 0xE0 else { return false }
                differing += 1
                if differing > most { return false }
            }
            offset += length
        }
        return differing > 0
    }
}
