import Text

/// How the parts of a report begin.
enum PDFLabel {
    /// Whether a text begins with a number that the form gives to its parts, as
    /// `一、`, `（二）`, `3.`.
    static func starts(_ text: [UInt8]) -> Bool {
        guard !text.isEmpty else { return false }
        let (first, length) = Scalars.decode(text, at: 0)
        guard length < text.count else { return false }
        let second = Scalars.decode(text, at: length).scalar
        if first == 0xFF08 || first == 0x28 { return isNumber(second) }
        guard isNumber(first) else { return false }
        switch second {
        case 0x3001, 0x2E, 0xFF0E: return true
        default: return isNumber(second)
        }
    }

    /// Whether a text ends a sentence.
    static func endsSentence(_ text: [UInt8]) -> Bool {
        ["。", "；", "：", "！", "？"].contains { text.reversed().starts(with: $0.utf8.reversed()) }
    }

    private static func isNumber(_ scalar: UInt32) -> Bool {
        Scalars.isOrdinal(scalar) || (0x30...0x39).contains(Scalars.halfWidth(scalar))
    }
}
