/// Turns bytes into text: by byte order mark, else as strict UTF-8, else as UTF-16,
/// GB18030 or Big5, whichever they are; with U+FFFD only for a few broken bytes
/// among many good ones, and says so.
public enum CharsetDecoder {
    /// Text with the encoding it was decoded from.
    public struct Decoded: Sendable {
        /// The text; U+0000 is removed, and what was decoded with a wrong encoding
        /// before is decoded anew. Nothing else is changed.
        public var text: String
        /// The name in the IANA registry: `UTF-8`, `UTF-16LE`, `UTF-16BE`, `GB18030`, `Big5`.
        public var charset: String
        /// In how many places bytes belong to no character; U+FFFD stands there.
        public var brokenPlaces = 0
        /// How many characters had been decoded with a wrong encoding before.
        public var doubleDecoded = 0
    }

    /// Decodes bytes; nil when they are text in none of the encodings.
    public static func decode(_ bytes: [UInt8]) -> Decoded? {
        if let (charset, length) = byteOrderMark(of: bytes) {
            return decode(Array(bytes.dropFirst(length)), as: charset)
        }
        if let charset = UTF16Guess.charset(of: bytes), let decoded = decode(bytes, as: charset) { return decoded }
        if let decoded = decode(bytes, as: .utf8) { return decoded }
        switch ChineseCharsetGuess.charset(of: bytes) {
        case .big5: return decode(bytes, as: .big5) ?? decode(bytes, as: .gb18030)
        default: return decode(bytes, as: .gb18030) ?? decode(bytes, as: .big5)
        }
    }

    private static func byteOrderMark(of bytes: [UInt8]) -> (Charset, length: Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }

    private static func decode(_ bytes: [UInt8], as charset: Charset) -> Decoded? {
        var utf8 = bytes
        var broken = 0
        if charset != .utf8 {
            let most = max(1, bytes.count / 400)
            guard
                let converted = CharsetConverter.convert(
                    bytes, from: charset.converterName, to: Charset.utf8.converterName,
                    tolerating: bytes.count < 400 ? 0 : most)
            else { return nil }
            (utf8, broken) = (converted.bytes, converted.broken)
        }
        guard var decoded = text(utf8) else { return nil }
        decoded.charset = charset.rawValue
        decoded.brokenPlaces += broken
        return decoded
    }

    /// The text of UTF-8 without U+0000; nil if it is none.
    private static func text(_ utf8: [UInt8]) -> Decoded? {
        let kept = utf8.contains(0) ? utf8.filter { $0 != 0 } : utf8
        guard utf8.count - kept.count <= utf8.count / 100 else { return nil }
        guard let text = String(validating: kept, as: UTF8.self) else {
            guard let mended = BrokenUTF8.mended(kept), isText(mended.text) else { return nil }
            return Decoded(text: mended.text, charset: "", brokenPlaces: mended.broken)
        }
        if let earlier = DoubleDecoding.found(in: text) {
            return Decoded(text: earlier.text, charset: "", doubleDecoded: earlier.characters)
        }
        return isText(text) ? Decoded(text: text, charset: "") : nil
    }

    /// Whether hardly anything in it is a control or a private-use character:
    /// binary data can be valid in an encoding by chance.
    private static func isText(_ text: String) -> Bool {
        var strange = 0
        var count = 0
        for scalar in text.unicodeScalars {
            count += 1
            switch scalar.value {
            case 0x09...0x0D: break
            case 0x00...0x1F, 0x7F...0x9F, 0xE000...0xF8FF, 0xFFFD, 0xF0000...: strange += 1
            default: break
            }
        }
        return strange * 50 <= count
    }
}
