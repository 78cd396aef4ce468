public import Models

/// A document's text as UTF-8 bytes, with its lines: turns byte ranges, in
/// which everything inside is counted, into the spans that are stored.
public struct SourceText: Sendable {
    /// The text in UTF-8, not normalised.
    public let bytes: [UInt8]
    /// The byte range of each line, without its line feed.
    public let lines: [Range<Int>]

    /// For each line, the number of Unicode scalars before it.
    private let scalarsBefore: [Int]

    /// Takes the lines of a text apart.
    public init(_ text: String) {
        let bytes = Array(text.utf8)
        var lines: [Range<Int>] = []
        var scalarsBefore: [Int] = []
        var start = 0
        var scalars = 0
        var startScalars = 0
        for (offset, byte) in bytes.enumerated() {
            if byte & 0xC0 != 0x80 { scalars += 1 }
            if byte == UInt8(ascii: "\n") {
                lines.append(start..<offset)
                scalarsBefore.append(startScalars)
                start = offset + 1
                startScalars = scalars
            }
        }
        lines.append(start..<bytes.count)
        scalarsBefore.append(startScalars)
        self.bytes = bytes
        self.lines = lines
        self.scalarsBefore = scalarsBefore
    }

    /// The index of the line that a byte belongs to.
    public func line(at offset: Int) -> Int {
        var low = 0
        var high = lines.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if lines[middle].lowerBound <= offset { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// The span of a byte range, in Unicode scalars from 1.
    public func span(_ range: Range<Int>) -> Span {
        let line = line(at: range.lowerBound)
        let before = scalars(in: lines[line].lowerBound..<range.lowerBound)
        return Span(line: line + 1, start: scalarsBefore[line] + before + 1, length: scalars(in: range))
    }

    /// The text of a byte range.
    public func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

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
            var last = upper - 1
            while last > lower, bytes[last] & 0xC0 == 0x80 { last -= 1 }
            guard Scalars.isBlank(Scalars.decode(bytes, at: last).scalar) else { break }
            upper = last
        }
        return lower..<upper
    }

    private func scalars(in range: Range<Int>) -> Int {
        var count = 0
        for offset in range where bytes[offset] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
