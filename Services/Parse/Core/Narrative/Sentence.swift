import Text

/// A sentence as words are looked for in it: half-width, without the blanks
/// that stand anywhere in these texts (`2024 年`), but for those between two
/// numbers.
struct Sentence {
    /// Its characters.
    private(set) var scalars: [UInt32] = []
    /// Where each of them begins in the source.
    private var offsets: [Int] = []
    /// Whether it is the first of its line, so that a number it begins with
    /// may number it.
    private(set) var isFirstOfLine = true

    /// A sentence is cut at this length, whatever stands there.
    static let limit = 1200

    var count: Int { scalars.count }

    subscript(_ place: Int) -> UInt32 {
        place >= 0 && place < scalars.count ? scalars[place] : 0
    }

    /// Reads the sentence that begins at a byte of a line, up to its stop, and
    /// returns where the next begins.
    mutating func read(_ bytes: [UInt8], from start: Int, to end: Int, isFirstOfLine: Bool) -> Int {
        scalars.removeAll(keepingCapacity: true)
        offsets.removeAll(keepingCapacity: true)
        self.isFirstOfLine = isFirstOfLine
        var offset = start
        var isAfterBlank = false
        while offset < end, scalars.count < Self.limit {
            let (original, length) = Scalars.decode(bytes, at: offset)
            if Scalars.isHan(first: bytes[offset]) {
                isAfterBlank = false
                scalars.append(original)
                offsets.append(offset)
                offset += length
                continue
            }
            let scalar = Scalars.halfWidth(original)
            if Scalars.isBlank(scalar) || scalar == 0x2A {  // ** is Markdown.
                isAfterBlank = true
            } else {
                if isAfterBlank, Self.isWord(scalar), let last = scalars.last, Self.isWord(last) {
                    scalars.append(0x20)
                    offsets.append(offset)
                }
                isAfterBlank = false
                scalars.append(scalar)
                offsets.append(offset)
                if isStop(scalar, at: offset + length, of: bytes, to: end) { return offset + length }
            }
            offset += length
        }
        return offset
    }

    /// The bytes of the source that characters of the sentence take.
    func source(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        guard !range.isEmpty else { return offsets[range.lowerBound]..<offsets[range.lowerBound] }
        let last = offsets[range.upperBound - 1]
        return offsets[range.lowerBound]..<(last + Scalars.decode(bytes, at: last).length)
    }

    /// Whether a word stands at a place.
    func has(_ word: [UInt32], at place: Int) -> Bool {
        guard place >= 0, place + word.count <= scalars.count else { return false }
        for index in word.indices where scalars[place + index] != word[index] { return false }
        return true
    }

    private func isStop(_ scalar: UInt32, at next: Int, of bytes: [UInt8], to end: Int) -> Bool {
        switch scalar {
        case 0x3002, 0x21, 0x3F: return true  // 。 ! ?
        case 0x2E:  // A full stop typed for 。, as in 制度.对
            guard scalars.count > 1, Scalars.isHan(scalars[scalars.count - 2]), next < end else { return false }
            return Scalars.isHan(Scalars.decode(bytes, at: next).scalar)
        default: return false
        }
    }

    private static func isWord(_ scalar: UInt32) -> Bool {
        PrintedNumber.isDigit(scalar) || isLetter(scalar)
    }

    static func isLetter(_ scalar: UInt32) -> Bool {
        (0x61...0x7A).contains(scalar | 0x20)
    }

    /// Whether a clause ends there: `,` `，` `;` `；` `:` or a bracket. An
    /// enumeration (、) does not end it.
    static func endsClause(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2C, 0x3B, 0x3A, 0x28, 0x29, 0x3002, 0x21, 0x3F: true
        default: false
        }
    }
}
