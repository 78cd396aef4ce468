/// Unicode scalars in UTF-8 bytes that are known to be valid.
public enum Scalars {
    /// The scalar that begins at `offset`, and its length in bytes.
    @inlinable
    @inline(__always)
    public static func decode(_ bytes: [UInt8], at offset: Int) -> (scalar: UInt32, length: Int) {
        let first = UInt32(bytes[offset])
        if first < 0x80 { return (first, 1) }
        func next(_ distance: Int) -> UInt32 { UInt32(bytes[offset + distance]) & 0x3F }
        if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), 2) }
        if first < 0xF0 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
        return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
    }

    /// Whether a scalar is white space or invisible: spaces of every width,
    /// tabs, line ends, zero-width characters.
    @inlinable
    public static func isBlank(_ scalar: UInt32) -> Bool {
        // Most characters of these texts are Chinese, and stand behind all others that are blank.
        if scalar > 0x3000 { return scalar == 0xFEFF }
        return switch scalar {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000:
            true
        default: false
        }
    }

    /// Whether a scalar is one of 一 to 十, by which the form numbers its parts.
    @inlinable
    public static func isOrdinal(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341: true
        default: false
        }
    }

    /// The half-width form of a full-width ASCII character; others unchanged.
    @inlinable
    public static func halfWidth(_ scalar: UInt32) -> UInt32 {
        (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar
    }

    /// Whether a character of the block begins with a byte that holds nearly all
    /// Chinese characters of these texts: three bytes each, none of them blank, a
    /// mark or full-width.
    @inlinable
    @inline(__always)
    public static func isHan(first byte: UInt8) -> Bool { byte >= 0xE5 && byte <= 0xE9 }

    /// Whether a scalar is a Chinese character.
    @inlinable
    public static func isHan(_ scalar: UInt32) -> Bool {
        (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar) || scalar == 0x3007
    }

    /// Appends a scalar as UTF-8.
    @inlinable
    public static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        forEachByte(of: scalar) { bytes.append($0) }
    }

    /// Hands out the bytes of a scalar in UTF-8.
    @inlinable
    @inline(__always)
    static func forEachByte(of scalar: UInt32, _ body: (UInt8) -> Void) {
        switch scalar {
        case ..<0x80:
            body(UInt8(truncatingIfNeeded: scalar))
        case ..<0x800:
            body(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
            body(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        case ..<0x10000:
            body(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
            body(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            body(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        default:
            body(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
            body(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
            body(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            body(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        }
    }
}
