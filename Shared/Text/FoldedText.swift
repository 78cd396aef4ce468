import Glibc

/// A text as labels are compared in: blanks, table rules, quotation marks,
/// commas and Markdown marks are dropped, full-width characters are half-width,
/// traditional ones simplified.
/// So a label matches however it was wrapped, spaced or cut into cells. Every
/// folded byte knows the byte of the source that it comes from.
public final class FoldedText: Sendable {
    /// The folded text, UTF-8.
    public let bytes: [UInt8]
    /// For each folded byte where its character begins in the source; one more
    /// at the end, the source's length.
    private let origins: [Int32]
    /// The source, of which the ends of characters are told.
    private let original: [UInt8]
    /// How many folded bytes come from before every 16th byte of the source, so
    /// that an offset is not looked for in all of them.
    private let foldedBefore: [Int32]
    private static let step = 16

    /// Folds a source of less than 2 GiB.
    public convenience init(_ source: SourceText) {
        self.init(bytes: source.bytes)
    }

    /// Folds a label, to be looked for in folded texts.
    public static func fold(_ label: String) -> [UInt8] {
        FoldedText(bytes: Array(label.utf8)).bytes
    }

    private init(bytes source: [UInt8]) {
        (bytes, origins, foldedBefore) = Self.fold(source)
        original = source
    }

    /// The folded bytes with their origins, and how many come before every step.
    /// No character grows when it is folded, so both fit in as much as the source
    /// takes: written in place, byte by byte, they take a third of the time that
    /// appending takes.
    private static func fold(_ source: [UInt8]) -> (bytes: [UInt8], origins: [Int32], foldedBefore: [Int32]) {
        let dropped = droppedASCII
        let traditional = TraditionalCharacters.known
        var origins: [Int32] = []
        var foldedBefore: [Int32] = []
        foldedBefore.reserveCapacity(source.count / step + 1)
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: source.count) { bytes, count in
            unsafe origins = [Int32](unsafeUninitializedCapacity: source.count + 1) { origins, originCount in
                var offset = 0
                var nextStep = 0
                func append(_ byte: UInt8) {
                    // Bounds: a character gives no more bytes than it takes, so that `count` never passes the
                    // bytes that were read, and those are no more than the capacity of both.
                    unsafe bytes[count] = byte
                    unsafe origins[count] = Int32(truncatingIfNeeded: offset)
                    count += 1
                }
                func passSteps() {
                    while nextStep <= offset {
                        foldedBefore.append(Int32(truncatingIfNeeded: count))
                        nextStep += step
                    }
                }
                while offset < source.count {
                    let first = source[offset]
                    if first < 0x80 {
                        if !dropped[Int(first)] {
                            passSteps()
                            append(first)
                        }
                        offset += 1
                        continue
                    }
                    var (scalar, length) = Scalars.decode(source, at: offset)
                    if TraditionalCharacters.block.contains(scalar) {
                        passSteps()
                        if traditional.contains(scalar) { scalar = TraditionalCharacters.simplified(scalar) }
                        // All of the block take three bytes.
                        append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
                        append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
                        append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
                    } else {
                        scalar = Scalars.halfWidth(scalar)
                        if !isDropped(scalar) {
                            passSteps()
                            Scalars.forEachByte(of: scalar, append)
                        }
                    }
                    offset += length
                }
                unsafe origins[count] = Int32(truncatingIfNeeded: source.count)
                originCount = count + 1
            }
        }
        return (bytes, origins, foldedBefore)
    }

    /// The offset in the source of the character at a folded offset.
    public func source(_ offset: Int) -> Int {
        Int(origins[offset])
    }

    /// The range in the source of a folded range, without what was dropped
    /// before and after it.
    public func source(_ range: Range<Int>) -> Range<Int> {
        let start = source(range.lowerBound)
        guard !range.isEmpty else { return start..<start }
        let last = source(range.upperBound - 1)
        return start..<last + Scalars.decode(original, at: last).length
    }

    /// The end in the source of a folded range, with the quotation marks and
    /// commas that were dropped right behind it, but without blanks and rules.
    public func sourceEnd(_ range: Range<Int>, in source: SourceText) -> Int {
        var end = self.source(range).upperBound
        let limit = self.source(range.upperBound)
        while end < limit {
            let (scalar, length) = Scalars.decode(source.bytes, at: end)
            guard !Scalars.isBlank(scalar), scalar != 0x7C else { break }
            end += length
        }
        return end
    }

    /// The first folded offset whose character is at or after a source offset.
    public func folded(_ sourceOffset: Int) -> Int {
        // Of a source byte behind the last one that was kept there is no step.
        let step = sourceOffset / Self.step
        var low = step < foldedBefore.count ? Int(foldedBefore[step]) : foldedBefore.last.map(Int.init) ?? 0
        var high = step + 1 < foldedBefore.count ? Int(foldedBefore[step + 1]) : bytes.count
        while low < high {
            let middle = (low + high) / 2
            if Int(origins[middle]) < sourceOffset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The first place of a folded label within a folded range.
    public func firstIndex(of label: [UInt8], in range: Range<Int>) -> Int? {
        firstIndex(of: label, in: range) { _ in true }
    }

    /// The first place of a folded label within a folded range that is as wanted;
    /// places do not overlap.
    @inlinable
    public func firstIndex(of label: [UInt8], in range: Range<Int>, where isWanted: (Int) -> Bool) -> Int? {
        var start = range.lowerBound
        while let place = nextIndex(of: label, from: start, to: range.upperBound) {
            if isWanted(place) { return place }
            start = place + label.count
        }
        return nil
    }

    /// Every place of a folded label within a folded range.
    public func indices(of label: [UInt8], in range: Range<Int>) -> [Int] {
        var found: [Int] = []
        _ = firstIndex(of: label, in: range) { place in
            found.append(place)
            return false
        }
        return found
    }

    /// The last place of a folded label within a folded range, looked for from the
    /// end. It is the last of ``indices(of:in:)`` if the label does not begin as it
    /// ends, as the labels of columns do not.
    public func lastIndex(of label: [UInt8], in range: Range<Int>) -> Int? {
        guard !label.isEmpty, range.count >= label.count else { return nil }
        let sign = Self.sign(of: label)
        var offset = range.upperBound - label.count
        while offset >= range.lowerBound {
            if bytes[offset + sign] == label[sign], has(label, at: offset) { return offset }
            offset -= 1
        }
        return nil
    }

    @usableFromInline
    func nextIndex(of label: [UInt8], from start: Int, to end: Int) -> Int? {
        guard !label.isEmpty, end - start >= label.count else { return nil }
        let sign = Self.sign(of: label)
        let last = end - label.count
        var offset = start
        while let place = first(label[sign], in: offset + sign..<last + sign + 1) {
            offset = place - sign
            if has(label, at: offset) { return offset }
            offset += 1
        }
        return nil
    }

    /// The first place of a byte in a range: the library looks at many bytes at once.
    private func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
        unsafe bytes[range].withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, let place = unsafe memchr(start, Int32(byte), bytes.count) else {
                return nil
            }
            return unsafe range.lowerBound + (UnsafeRawPointer(place) - start)
        }
    }

    /// The byte of a label that few places have: the last one of a Chinese
    /// character. Its first is that of every tenth.
    private static func sign(of label: [UInt8]) -> Int { min(2, label.count - 1) }

    /// Whether a folded label stands just before an offset.
    @inlinable
    public func hasLabel(_ label: [UInt8], endingAt offset: Int) -> Bool {
        guard offset >= label.count else { return false }
        return has(label, at: offset - label.count)
    }

    /// Whether a folded label stands at an offset.
    @inlinable
    public func hasLabel(_ label: [UInt8], at offset: Int) -> Bool {
        offset >= 0 && offset + label.count <= bytes.count && has(label, at: offset)
    }

    @inlinable
    func has(_ label: [UInt8], at offset: Int) -> Bool {
        for index in label.indices where bytes[offset + index] != label[index] { return false }
        return true
    }

    private static let droppedASCII = (0..<0x80).map { isDropped($0) }

    private static func isDropped(_ scalar: UInt32) -> Bool {
        if Scalars.isBlank(scalar) { return true }
        switch scalar {
        case 0x22, 0x27, 0x2018...0x201F, 0x300C...0x300F: return true  // quotation marks
        case 0x2C, 0x3B, 0x3001: return true  // , ; 、
        case 0x7C, 0x2A, 0x23, 0x60: return true  // | * # `
        default: return false
        }
    }
}
