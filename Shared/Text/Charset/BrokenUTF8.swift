/// UTF-8 in which a few bytes are broken: cut in the middle of a character, or
/// damaged on the way. GB18030 would take nearly any bytes for text, and make
/// nonsense of all of it for one of them.
enum BrokenUTF8 {
    /// The text with U+FFFD for what is broken, and in how many places it is; nil if
    /// there are not a hundred whole characters beyond ASCII for each of them.
    static func mended(_ bytes: [UInt8]) -> (text: String, broken: Int)? {
        var mended: [UInt8] = []
        mended.reserveCapacity(bytes.count + 64)
        var broken = 0
        var brokenBytes = 0
        var end = -1
        var whole = 0
        var offset = 0
        while offset < bytes.count {
            let length = length(at: offset, of: bytes)
            if length == 0 {
                if end != offset {
                    mended += [0xEF, 0xBF, 0xBD]
                    broken += 1
                }
                brokenBytes += 1
                offset += 1
                end = offset
                guard brokenBytes <= bytes.count / 200 + 3 else { return nil }
            } else {
                if length > 1 { whole += 1 }
                mended += bytes[offset..<offset + length]
                offset += length
            }
        }
        guard broken * 100 <= whole else { return nil }
        return (String(decoding: mended, as: UTF8.self), broken)
    }

    /// How many bytes the character at a place has; 0 if it is none (RFC 3629 §4).
    private static func length(at offset: Int, of bytes: [UInt8]) -> Int {
        let first = bytes[offset]
        let count: Int
        let second: ClosedRange<UInt8>
        switch first {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: (count, second) = (2, 0x80...0xBF)
        case 0xE0: (count, second) = (3, 0xA0...0xBF)
        case 0xED: (count, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (count, second) = (3, 0x80...0xBF)
        case 0xF0: (count, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (count, second) = (4, 0x80...0xBF)
        case 0xF4: (count, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard offset + count <= bytes.count, second.contains(bytes[offset + 1]) else { return 0 }
        return bytes[(offset + 2)..<(offset + count)].allSatisfy { $0 & 0xC0 == 0x80 } ? count : 0
    }
}
