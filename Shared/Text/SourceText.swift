public import Models

/// A document's text as UTF-8 bytes, with its lines: turns byte ranges, in
/// which everything inside is counted, into the spans that are stored.
public final class SourceText: Sendable {
    /// The text in UTF-8, not normalised.
    public let bytes: [UInt8]
    /// The byte range of each line, without its line feed.
    public let lines: [Range<Int>]

    /// What stands before every 32nd byte: neither a line nor a page is counted
    /// anew for every span in it, and a table may stand on one line, of which
    /// every row asks in which column it stands.
    private let before: [Counts]
    private static let step = 32

    private struct Counts {
        /// The Unicode scalars.
        var scalars: Int32 = 0
        /// The tabs and pipes.
        var separators: Int32 = 0
        /// The lines that end.
        var lines: Int32 = 0
    }

    /// Takes the lines of a text apart.
    public init(_ text: String) {
        let bytes = Array(text.utf8)
        var lines: [Range<Int>] = []
        lines.reserveCapacity(bytes.count / 64 + 1)
        var before: [Counts] = []
        before.reserveCapacity(bytes.count / Self.step + 1)
        var counts = Counts()
        var start = 0
        var offset = 0
        while offset < bytes.count {
            before.append(counts)
            for place in offset..<min(bytes.count, offset + Self.step) {
                let byte = bytes[place]
                if Self.isFirst(byte) { counts.scalars += 1 }
                if Self.isSeparator(byte) { counts.separators += 1 }
                if byte == UInt8(ascii: "\n") {
                    lines.append(start..<place)
                    counts.lines += 1
                    start = place + 1
                }
            }
            offset += Self.step
        }
        lines.append(start..<bytes.count)
        self.bytes = bytes
        self.lines = lines
        self.before = before
    }

    /// The index of the line that a byte belongs to.
    public func line(at offset: Int) -> Int {
        guard !before.isEmpty else { return 0 }
        var line = Int(before[min(offset / Self.step, before.count - 1)].lines)
        while line + 1 < lines.count, lines[line + 1].lowerBound <= offset { line += 1 }
        return line
    }

    /// The indices of the lines that a byte range reaches over.
    public func lines(of range: Range<Int>) -> ClosedRange<Int> {
        let first = line(at: range.lowerBound)
        return first...max(first, line(at: max(range.lowerBound, range.upperBound - 1)))
    }

    /// The span of a byte range, in Unicode scalars from 1.
    public func span(_ range: Range<Int>) -> Span {
        let before = scalars(before: range.lowerBound)
        return Span(line: line(at: range.lowerBound) + 1, start: before + 1, length: scalars(in: range, behind: before))
    }

    /// The scalar that ends at a byte, and where it begins; nil at the start.
    public func scalar(before offset: Int) -> (scalar: UInt32, start: Int)? {
        guard offset > 0 else { return nil }
        var start = offset - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return (Scalars.decode(bytes, at: start).scalar, start)
    }

    /// Whether a word stands at an offset and ends before another.
    @inlinable
    public func has(_ word: [UInt8], at offset: Int, before end: Int) -> Bool {
        guard offset + word.count <= end else { return false }
        for index in word.indices where bytes[offset + index] != word[index] { return false }
        return true
    }

    /// The text of a byte range.
    public func string(_ range: Range<Int>) -> String {
        // Most cells hold one digit.
        if range.count == 1, bytes[range.lowerBound] < 0x80 { return Self.characters[Int(bytes[range.lowerBound])] }
        return String(decoding: bytes[range], as: UTF8.self)
    }

    /// The texts of one ASCII character.
    private static let characters = (0..<0x80).map { String(Unicode.Scalar(UInt8($0))) }

    /// A byte range without the blanks at its ends.
    public func trimmed(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper {
            let (scalar, length) = Scalars.decode(bytes, at: lower)
            guard Scalars.isBlank(scalar) else { break }
            lower += length
        }
        while lower < upper {
            guard let last = scalar(before: upper), Scalars.isBlank(last.scalar) else { break }
            upper = last.start
        }
        return lower..<upper
    }

    /// How many tabs and pipes, which part cells, stand in a byte range.
    public func separators(in range: Range<Int>) -> Int {
        // Between two steps it is not worth more than a look at each byte.
        guard range.count > Self.step else {
            var count = 0
            for offset in range where Self.isSeparator(bytes[offset]) { count += 1 }
            return count
        }
        return separators(before: range.upperBound) - separators(before: range.lowerBound)
    }

    /// How many scalars a range has, behind so many. Most are a figure or a word.
    private func scalars(in range: Range<Int>, behind before: Int) -> Int {
        guard range.count <= Self.step else { return scalars(before: range.upperBound) - before }
        var count = 0
        for offset in range where Self.isFirst(bytes[offset]) { count += 1 }
        return count
    }

    private func scalars(before end: Int) -> Int {
        count(to: end, from: { $0.scalars }, where: Self.isFirst)
    }

    private func separators(before end: Int) -> Int {
        count(to: end, from: { $0.separators }, where: Self.isSeparator)
    }

    /// How many bytes are counted before an offset, given how many are before
    /// every step.
    @inline(__always)
    private func count(to end: Int, from counted: (Counts) -> Int32, where isCounted: (UInt8) -> Bool) -> Int {
        guard !before.isEmpty else { return 0 }
        let step = min(end / Self.step, before.count - 1)
        var count = Int(counted(before[step]))
        for offset in (step * Self.step)..<end where isCounted(bytes[offset]) { count += 1 }
        return count
    }

    private static func isSeparator(_ byte: UInt8) -> Bool { byte == 0x09 || byte == 0x7C }

    /// Whether a scalar begins with a byte.
    private static func isFirst(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
