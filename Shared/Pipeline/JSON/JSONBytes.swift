import Models

/// Values as JSON at the end of bytes.
extension [UInt8] {
    /// Adds a string in quotation marks.
    mutating func append(json text: String) { append(quoted: text.utf8) }

    /// Adds a string in quotation marks.
    mutating func append(json text: ColumnText) { append(quoted: text.utf8) }

    /// Few strings have anything to escape, so they are copied as they are and
    /// looked through afterwards.
    private mutating func append(quoted text: some Collection<UInt8>) {
        append(UInt8(ascii: "\""))
        let start = count
        append(contentsOf: text)
        if Self.needsEscapes(span.extracting(start...)) {
            removeLast(count - start)
            for byte in text { append(escaped: byte) }
        }
        append(UInt8(ascii: "\""))
    }

    private static func needsEscapes(_ text: Swift.Span<UInt8>) -> Bool {
        // Without a way out in between, so that many bytes are looked at together.
        var needsEscapes = false
        for index in text.indices where mustBeEscaped(text[index]) { needsEscapes = true }
        return needsEscapes
    }

    private static func mustBeEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func append(escaped byte: UInt8) {
        guard Self.mustBeEscaped(byte) else { return append(byte) }
        append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
        case UInt8(ascii: "\n"): append(UInt8(ascii: "n"))
        case UInt8(ascii: "\r"): append(UInt8(ascii: "r"))
        case UInt8(ascii: "\t"): append(UInt8(ascii: "t"))
        default:
            append(contentsOf: [UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0")])
            for digit in [byte >> 4, byte & 15] {
                append(digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
            }
        }
    }

    /// Adds a whole number.
    mutating func append(json number: some FixedWidthInteger) {
        guard let number = Int64(exactly: number) else { return append(contentsOf: String(number).utf8) }
        if number < 0 { append(UInt8(ascii: "-")) }
        // As many digits as the greatest number has, filled from the end.
        var digits = [20 of UInt8](repeating: 0)
        var first = digits.count
        var rest = number.magnitude
        repeat {
            first -= 1
            digits[first] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        } while rest > 0
        for place in first..<digits.count { append(digits[place]) }
    }
}
