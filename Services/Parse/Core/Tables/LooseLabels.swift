import Models
import Text

/// Labels that were wrapped around their row's figures, as
/// `1.属于国  0  0  0` with `家秘密` on the line below: a cell of two lines beside
/// cells of one, written line by line.
struct LooseLabels {
    let labels: LabelSet
    let folded: FoldedText
    let source: SourceText

    /// The most lines of a label above its figures, and the most below.
    private static let mostLines = 2
    /// The longest line that can be the rest of a label, in bytes.
    private static let longestLine = 240

    /// Every such label within a byte range of the source; where there are more
    /// than `most`, no more than tell it.
    func all(in region: Range<Int>, most: Int) -> [LabelOccurrence] {
        var found: [LabelOccurrence] = []
        guard !region.isEmpty else { return found }
        let last = source.line(at: region.upperBound - 1)
        // The nearest line behind those looked at that may end a label, as far as it was looked for.
        var next = source.line(at: region.lowerBound)
        for line in next...last {
            if found.count > most { break }
            // What stands below is looked at first: most rows have a whole label, and no text below it.
            next = max(next, line + 1)
            while next <= min(last, line + Self.mostLines), !mayEndLabel(next) { next += 1 }
            guard next <= min(last, line + Self.mostLines), isText(source.lines[line + 1]),
                let values = values(on: source.lines[line]),
                region.contains(values.lowerBound)
            else { continue }
            let first = max(source.line(at: region.lowerBound), line - Self.mostLines)
            let above = folded.folded(source.lines[first].lowerBound)..<folded.folded(values.lowerBound)
            for count in 1...Self.mostLines where line + count <= last && isText(source.lines[line + count]) {
                let below =
                    folded.folded(
                        source.lines[line + 1].lowerBound)..<folded.folded(source.lines[line + count].upperBound)
                if let occurrence = occurrence(above: above, below: below, values: values) { found.append(occurrence) }
            }
        }
        return found
    }

    /// The row whose label ends with all of the lower text and begins at the end
    /// of the upper one.
    private func occurrence(above: Range<Int>, below: Range<Int>, values: Range<Int>) -> LabelOccurrence? {
        guard !below.isEmpty else { return nil }
        for (index, entry) in labels.entries.enumerated() where entry.group == nil {
            for wording in entry.wordings where wording.count >= below.count {
                let head = wording.count - below.count
                guard above.count >= head, has(wording, from: head, to: wording.count, at: below.lowerBound),
                    has(wording, from: 0, to: head, at: above.upperBound - head)
                else { continue }
                let start = above.upperBound - head
                let isNumbered = !entry.number.isEmpty && folded.hasLabel(entry.number, endingAt: start)
                // All of the wording below: only its number ties it to the figures.
                guard isNumbered || head > 0 else { continue }
                return LabelOccurrence(
                    entry: index, range: (isNumbered ? start - entry.number.count : start)..<below.upperBound,
                    isNumbered: isNumbered, isBeforeValue: true, length: wording.count, values: values)
            }
        }
        return nil
    }

    /// Whether a part of a wording stands at a folded offset.
    private func has(_ wording: [UInt8], from start: Int, to end: Int, at offset: Int) -> Bool {
        for index in start..<end where folded.bytes[offset + index - start] != wording[index] { return false }
        return true
    }

    /// Whether a line ends with a character that some row's label ends with.
    private func mayEndLabel(_ line: Int) -> Bool {
        // Most rows end with a digit, which no label does.
        if let last = source.bytes[source.lines[line]].last, (0x30...0x39).contains(last),
            !labels.lastBytes[Int(last)]
        {
            return false
        }
        let end = folded.folded(source.lines[line].upperBound)
        guard end >= 3, labels.lastBytes[Int(folded.bytes[end - 1])] else { return false }
        return labels.lastCharacters.contains { folded.hasLabel($0, endingAt: end) }
    }

    /// Whether a line has words and no values.
    private func isText(_ line: Range<Int>) -> Bool {
        let content = source.trimmed(line)
        guard !content.isEmpty, content.count <= Self.longestLine else { return false }
        return source.bytes[content].contains { $0 >= 0x80 } && values(on: line) == nil
    }

    /// The values that a line ends with, behind words and a blank.
    private func values(on line: Range<Int>) -> Range<Int>? {
        guard line.count <= Self.longestLine * 2 else { return nil }
        var offset = line.lowerBound
        var isBehindWords = false
        while offset < line.upperBound {
            let (scalar, length) = Scalars.decode(source.bytes, at: offset)
            if Scalars.isBlank(scalar) || scalar == 0x7C {
                offset += length
                continue
            }
            guard isBehindWords, Piece.canBegin(Scalars.halfWidth(scalar)) else {
                isBehindWords = true
                offset = Piece.end(from: offset, to: line.upperBound, of: source)
                continue
            }
            let piece = Piece(source: source, from: offset, to: line.upperBound)
            if piece.token != nil, piece.tokenEnd == piece.range.upperBound { return offset..<line.upperBound }
            offset = piece.range.upperBound
        }
        return nil
    }
}
