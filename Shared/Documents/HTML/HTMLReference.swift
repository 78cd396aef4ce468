import Text

/// A character reference, as `&nbsp;` or `&#12288;`.
enum HTMLReference {
    /// The character that the bytes at an `&` stand for, and how many they are;
    /// nil if they are no reference.
    static func at(_ offset: Int, of bytes: [UInt8], before end: Int) -> (scalar: UInt32, length: Int)? {
        guard offset + 2 < end else { return nil }
        if bytes[offset + 1] == UInt8(ascii: "#") { return number(at: offset, of: bytes, before: end) }
        var stop = offset + 1
        while stop < end, stop - offset <= longest, isNamePart(bytes[stop]) { stop += 1 }
        let name = bytes[offset + 1..<stop]
        if stop < end, bytes[stop] == UInt8(ascii: ";"), name.count <= 8,
            let scalar = HTMLReferenceNames.scalar(HTMLElement.pack(name, lowercased: false))
        {
            return (scalar, name.count + 2)
        }
        // `&nbsp12` is a space and a figure.
        for count in stride(from: min(name.count, longest), to: 1, by: -1) {
            let packed = HTMLElement.pack(name.prefix(count), lowercased: false)
            if let scalar = HTMLReferenceNames.scalar(packed), HTMLReferenceNames.needsNoStop(scalar) {
                return (scalar, count + 1)
            }
        }
        return nil
    }

    private static func number(at offset: Int, of bytes: [UInt8], before end: Int) -> (scalar: UInt32, length: Int)? {
        let isHexadecimal = bytes[offset + 2] | 0x20 == UInt8(ascii: "x")
        var stop = offset + (isHexadecimal ? 3 : 2)
        let first = stop
        var value: UInt32 = 0
        while stop < end, let digit = digit(bytes[stop], isHexadecimal: isHexadecimal) {
            value = min(0x11_0000, value * (isHexadecimal ? 16 : 10) + digit)
            stop += 1
        }
        guard stop > first else { return nil }
        if stop < end, bytes[stop] == UInt8(ascii: ";") { stop += 1 }
        return (character(value), stop - offset)
    }

    private static func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x61...0x66 where isHexadecimal: UInt32(byte - 0x61) + 10
        case 0x41...0x46 where isHexadecimal: UInt32(byte - 0x41) + 10
        default: nil
        }
    }

    /// The character of a number: what is none is the replacement character, and
    /// 128…159 are meant as those of Windows-1252.
    private static func character(_ value: UInt32) -> UInt32 {
        switch value {
        case 0, 0xD800...0xDFFF, 0x11_0000...: 0xFFFD
        case 0x80...0x9F: windows[Int(value - 0x80)]
        default: value
        }
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static let longest = 8

    private static let windows: [UInt32] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
        0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0xFFFD, 0x017E, 0x0178,
    ]
}
