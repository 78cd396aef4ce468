import Models
import Text

/// A line of prose as its wording is looked at: half-width, without blanks.
/// A line of megabytes is looked at in parts.
struct Passage {
    /// Its characters.
    private(set) var scalars: [UInt32] = []
    /// Where each of them begins in the source.
    private var offsets: [Int] = []
    /// Where the last of them ends.
    private var end = 0
    /// The section that it stands in; nil above the first.
    var section: SectionKind?
    /// Whether it begins its line.
    private(set) var isLineStart = false
    /// Whether it ends its line.
    private(set) var isLineEnd = false

    /// The most characters of one part.
    static let limit = 16_384

    var count: Int { scalars.count }

    subscript(_ place: Int) -> UInt32 {
        place >= 0 && place < scalars.count ? scalars[place] : 0
    }

    /// Reads from a byte of a line on; returns where the next part begins.
    mutating func read(_ bytes: [UInt8], line: Range<Int>, from start: Int) -> Int {
        scalars.removeAll(keepingCapacity: true)
        offsets.removeAll(keepingCapacity: true)
        var offset = start
        while offset < line.upperBound, scalars.count < Self.limit {
            let (scalar, length) = Scalars.decode(bytes, at: offset)
            if Scalars.isHan(first: bytes[offset]) {
                scalars.append(scalar)
                offsets.append(offset)
                end = offset + length
            } else if !Scalars.isBlank(scalar), scalar != 0x2A {  // ** is Markdown.
                scalars.append(Scalars.halfWidth(scalar))
                offsets.append(offset)
                end = offset + length
            }
            offset += length
        }
        isLineStart = start == line.lowerBound
        isLineEnd = offset == line.upperBound
        return offset
    }

    /// The bytes of the source that characters of the passage take.
    func source(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        let places = range.clamped(to: offsets.indices)
        guard let last = places.last else { return end..<end }
        return offsets[places.lowerBound]..<offsets[last] + Scalars.decode(bytes, at: offsets[last]).length
    }

    /// Whether a word stands at a place.
    func has(_ word: [UInt32], at place: Int) -> Bool {
        guard place >= 0, place + word.count <= scalars.count else { return false }
        for index in word.indices where scalars[place + index] != word[index] { return false }
        return true
    }

    /// Whether one of some words stands at a place.
    func has(anyOf words: [[UInt32]], at place: Int) -> Bool {
        words.contains { has($0, at: place) }
    }

    /// Whether a word stands within a range.
    func has(_ word: [UInt32], in range: Range<Int>) -> Bool {
        guard range.count >= word.count else { return false }
        return (range.lowerBound...range.upperBound - word.count).contains { has(word, at: $0) }
    }

    /// Whether one of some words stands within a range.
    func has(anyOf words: [[UInt32]], in range: Range<Int>) -> Bool {
        words.contains { has($0, in: range) }
    }

    func isHan(_ place: Int) -> Bool { Scalars.isHan(self[place]) }

    func isDigit(_ place: Int) -> Bool { (0x30...0x39).contains(self[place]) }

    /// The sentence around a place, without its stop, looked at no further than
    /// anybody writes.
    func sentence(around place: Int) -> Range<Int> {
        var start = place
        while start > 0, place - start < Self.longestSentence, !Self.isStop(scalars[start - 1]) { start -= 1 }
        var end = place
        while end < count, end - place < Self.longestSentence, !Self.isStop(scalars[end]) { end += 1 }
        return start..<end
    }

    private static let longestSentence = 200

    /// 。 ! ?
    static func isStop(_ scalar: UInt32) -> Bool { scalar == 0x3002 || scalar == 0x21 || scalar == 0x3F }
}
