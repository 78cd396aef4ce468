import Models
import Text

/// Punctuation that cannot stand so.
struct Punctuation {
    let passage: Passage

    /// What is wrong with the mark at a place: the words around it.
    func fault(at place: Int) -> Range<Int>? {
        let mark = passage[place]
        if Self.marks.contains(mark) {
            if Self.marks.contains(passage[place + 1]), isText(place - 1) { return around(place..<place + 2) }
            if mark == Self.stop, let words = cutPair(at: place) { return words }
        }
        // 短板.凡是: a dot for a full stop in a sentence.
        guard mark == 0x2E, areHan(place - 4..<place), areHan(place + 1..<place + 3),
            !Scalars.isOrdinal(passage[place - 1])
        else { return nil }
        return place - 2..<place + 3
    }

    /// 不上心。不耐心的: two words of a list, cut by a full stop.
    private func cutPair(at stop: Int) -> Range<Int>? {
        guard passage[stop + 1] == Self.not else { return nil }
        for length in 3...4 {
            let first = stop - length..<stop
            let second = stop + 1..<stop + 1 + length
            if passage[first.lowerBound] == Self.not, areHan(first), areHan(second),
                passage[second.upperBound] == Self.of
            {
                return first.lowerBound..<second.upperBound
            }
        }
        return nil
    }

    private func areHan(_ places: Range<Int>) -> Bool { places.allSatisfy(passage.isHan) }

    /// A character of a sentence, or what closes a part of it.
    private func isText(_ place: Int) -> Bool {
        passage.isHan(place) || passage.isDigit(place) || Self.closing.contains(passage[place])
    }

    /// The marks with two characters of the text before and behind.
    private func around(_ marks: Range<Int>) -> Range<Int> {
        var start = marks.lowerBound
        while marks.lowerBound - start < 2, isText(start - 1) { start -= 1 }
        var end = marks.upperBound
        while end - marks.upperBound < 2, passage.isHan(end) { end += 1 }
        return start..<end
    }

    private static let stop: UInt32 = 0x3002
    private static let marks: ScalarSet = [0x2C, 0x3001, 0x3002, 0x3B]
    private static let closing: ScalarSet = [0x29, 0x300B, 0x201D, 0x25]
    private static let not = scalar("不")
    private static let of = scalar("的")
}
