/// Reads decimal numbers out of bytes, without making strings of them.
struct NumberScanner {
    private let bytes: [UInt8]
    /// Where it stands.
    var offset: Int

    init(_ bytes: [UInt8], from offset: Int) {
        self.bytes = bytes
        self.offset = offset
    }

    /// The number behind a quotation mark.
    mutating func skippingQuote() -> Double? {
        offset += 1
        return number()
    }

    /// The number that stands here; nil if none does.
    mutating func number() -> Double? {
        let start = offset
        var isNegative = false
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "-") {
            isNegative = true
            offset += 1
        }
        var mantissa = 0.0
        var scale = 1.0
        var hasPoint = false
        var hasDigit = false
        while offset < bytes.count {
            let byte = bytes[offset]
            if (0x30...0x39).contains(byte) {
                hasDigit = true
                mantissa = mantissa * 10 + Double(byte - 0x30)
                if hasPoint { scale *= 10 }
            } else if byte == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else {
                break
            }
            offset += 1
        }
        guard hasDigit else {
            offset = start
            return nil
        }
        skipExponent(&scale)
        let value = (isNegative ? -mantissa : mantissa) / scale
        return value.isFinite ? value : 0
    }

    /// Tiny numbers are written as `1e-06`; they are as good as nothing.
    private mutating func skipExponent(_ scale: inout Double) {
        guard offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "e"), bytes[offset + 1] == UInt8(ascii: "-")
        else { return }
        offset += 2
        while offset < bytes.count, (0x30...0x39).contains(bytes[offset]) { offset += 1 }
        scale = .infinity
    }
}
