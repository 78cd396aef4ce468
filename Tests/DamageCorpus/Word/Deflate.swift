/// Packs what repeats itself (RFC 1951).
public enum Deflate {
    /// Packs some bytes again and again between others, 150 bytes into one: a block
    /// with the fixed codes.
    public static func repeating(
        _ pattern: [UInt8], count: Int, after head: [UInt8] = [], before tail: [UInt8] = []
    ) -> [UInt8] {
        var bits = Bits()
        bits.put(0b011, 3)
        for byte in head { bits.put(literal: byte) }
        for byte in pattern { bits.put(literal: byte) }
        var left = pattern.count * (count - 1)
        let (code, extra, extraBits) = distance(pattern.count)
        while left > 2 {
            // 258 bytes have a code of their own; the others here are 3…10.
            let length = left >= 258 ? 258 : min(left, 10)
            if length == 258 { bits.put(reversed: 0xC5, 8) } else { bits.put(reversed: length - 2, 7) }
            bits.put(reversed: code, 5)
            bits.put(extra, extraBits)
            left -= length
        }
        for place in 0..<left { bits.put(literal: pattern[(pattern.count - left + place) % pattern.count]) }
        for byte in tail { bits.put(literal: byte) }
        bits.put(reversed: 0, 7)
        return bits.bytes
    }

    /// Packs spaces, a thousand into a byte: as tightly as can be, a block whose codes
    /// are made for it.
    public static func spaces(_ count: Int) -> [UInt8] {
        var bits = Bits()
        bits.put(0b101, 3)
        // 286 codes of lengths, one of distances, 18 of the codes' own lengths.
        bits.put(29, 5)
        bits.put(0, 5)
        bits.put(14, 4)
        // In their odd order: of a run of zeros one bit, of the lengths 2 and 1 two.
        for length in [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2] { bits.put(length, 3) }
        let (one, two) = (0b10, 0b11)
        func zeros(_ count: Int) {
            bits.put(reversed: 0, 1)
            bits.put(count - 11, 7)
        }
        zeros(32)
        bits.put(reversed: two, 2)
        zeros(138)
        zeros(85)
        bits.put(reversed: two, 2)
        zeros(28)
        bits.put(reversed: one, 2)
        bits.put(reversed: one, 2)
        let (space, end, runAndDistance) = (0b10, 0b11, 0b0)
        bits.put(reversed: space, 2)
        for _ in 0..<(count - 1) / 258 { bits.put(runAndDistance, 2) }
        for _ in 0..<(count - 1) % 258 { bits.put(reversed: space, 2) }
        bits.put(reversed: end, 2)
        return bits.bytes
    }

    /// The code of a distance, with what is added to it.
    private static func distance(_ distance: Int) -> (code: Int, extra: Int, bits: Int) {
        guard distance > 4 else { return (distance - 1, 0, 0) }
        let bits = (distance - 1).bitWidth - (distance - 1).leadingZeroBitCount - 2
        let high = (distance - 1) >> bits & 1
        return (2 * (bits + 1) + high, (distance - 1) & (1 << bits - 1), bits)
    }

    private struct Bits {
        var bytes: [UInt8] = []
        private var filled = 0

        mutating func put(_ value: Int, _ count: Int) {
            for place in 0..<count {
                if filled % 8 == 0 { bytes.append(0) }
                if value >> place & 1 == 1 { bytes[bytes.count - 1] |= 1 << UInt8(filled % 8) }
                filled += 1
            }
        }

        /// Codes begin with their highest bit.
        mutating func put(reversed value: Int, _ count: Int) {
            for place in (0..<count).reversed() { put(value >> place & 1, 1) }
        }

        /// A byte as it is, by its fixed code.
        mutating func put(literal byte: UInt8) {
            if byte < 144 { put(reversed: 0x30 + Int(byte), 8) } else { put(reversed: 0x100 + Int(byte), 9) }
        }
    }
}
