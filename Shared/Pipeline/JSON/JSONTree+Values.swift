import Models

extension JSONTree {
    /// A string.
    ///
    /// - Throws: ``JSONFault`` if it is not UTF-8, or an escape in it is none.
    func string(at node: Int) throws(JSONFault) -> String {
        let text = text(of: node)
        let string =
            kind(of: node) == .escapedString
            ? String(utf8: try unescaped(text)[...]) : String(utf8: text)
        guard let string else { throw notUTF8(text) }
        return string
    }

    /// A string as bytes, of which nobody has seen yet whether they are UTF-8.
    ///
    /// - Throws: ``JSONFault`` if an escape in it is none.
    func columnText(at node: Int) throws(JSONFault) -> ColumnText {
        let text = text(of: node)
        return ColumnText(kind(of: node) == .escapedString ? try unescaped(text) : Array(text))
    }

    private func unescaped(_ text: ArraySlice<UInt8>) throws(JSONFault) -> [UInt8] {
        var unescaped: [UInt8] = []
        unescaped.reserveCapacity(text.count)
        var rest = text
        while let backslash = rest.firstIndex(of: UInt8(ascii: "\\")) {
            unescaped += rest[..<backslash]
            rest = rest[(backslash + 1)...]
            try Self.unescape(&rest, to: &unescaped)
        }
        return unescaped + rest
    }

    private func notUTF8(_ text: ArraySlice<UInt8>) -> JSONFault {
        JSONFault(reason: "a string is not UTF-8", offset: text.startIndex)
    }

    /// Takes what stands behind a backslash.
    private static func unescape(_ rest: inout ArraySlice<UInt8>, to text: inout [UInt8]) throws(JSONFault) {
        let offset = rest.startIndex
        switch rest.popFirst() {
        case UInt8(ascii: "\""): text.append(UInt8(ascii: "\""))
        case UInt8(ascii: "\\"): text.append(UInt8(ascii: "\\"))
        case UInt8(ascii: "/"): text.append(UInt8(ascii: "/"))
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            guard let scalar = scalar(&rest) else {
                throw JSONFault(reason: "an escape is no character", offset: offset)
            }
            text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        default: throw JSONFault(reason: "there is no such escape", offset: offset)
        }
    }

    /// The character of four hexadecimal digits, or of two surrogates.
    private static func scalar(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard let unit = codeUnit(&rest) else { return nil }
        guard UTF16.isLeadSurrogate(unit) else { return Unicode.Scalar(unit) }
        guard rest.popFirst() == UInt8(ascii: "\\"), rest.popFirst() == UInt8(ascii: "u"),
            let trail = codeUnit(&rest), UTF16.isTrailSurrogate(trail)
        else { return nil }
        return UTF16.decode(UTF16.EncodedScalar([unit, trail]))
    }

    private static func codeUnit(_ rest: inout ArraySlice<UInt8>) -> UInt16? {
        let digits = rest.prefix(4)
        rest = rest.dropFirst(4)
        var unit: UInt16 = 0
        for digit in digits {
            let value: UInt8
            switch digit {
            case 0x30...0x39: value = digit - 0x30
            case 0x41...0x46: value = digit - 0x41 + 10
            case 0x61...0x66: value = digit - 0x61 + 10
            default: return nil
            }
            unit = unit << 4 | UInt16(value)
        }
        return digits.count == 4 ? unit : nil
    }

    /// A whole number; nil if it has a fraction or an exponent, or is too large
    /// for its type.
    func integer<Number: FixedWidthInteger>(at node: Int) -> Number? {
        guard kind(of: node) == .integer else { return nil }
        var digits = text(of: node)
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits = digits.dropFirst() }
        var number: Number = 0
        for digit in digits {
            guard let value = Number(exactly: digit - 0x30) else { return nil }
            let (shifted, isTooLarge) = number.multipliedReportingOverflow(by: 10)
            let (sum, overflow) =
                isNegative ? shifted.subtractingReportingOverflow(value) : shifted.addingReportingOverflow(value)
            guard !isTooLarge, !overflow else { return nil }
            number = sum
        }
        return number
    }

    /// A number of any kind; nil if there is none so large.
    func decimal<Number: LosslessStringConvertible & BinaryFloatingPoint>(at node: Int) -> Number? {
        switch kind(of: node) {
        case .integer, .decimal:
            Number(String(decoding: text(of: node), as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
        default: nil
        }
    }
}
