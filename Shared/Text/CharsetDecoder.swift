import Glibc

/// Turns bytes into text: by byte order mark, else as strict UTF-8, else as
/// GB18030 (a superset of GBK and GB2312), never with replacement characters.
public enum CharsetDecoder {
    /// Text with the encoding it was decoded from.
    public struct Decoded: Sendable {
        /// The text; U+0000 is removed, nothing else is changed.
        public var text: String
        /// `UTF-8` or `GB18030`.
        public var charset: String
    }

    /// Decodes bytes; nil when they are neither UTF-8 nor GB18030 text.
    public static func decode(_ bytes: [UInt8]) -> Decoded? {
        let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let content = marked ? Array(bytes.dropFirst(3)) : bytes
        if let text = text(utf8: content) { return Decoded(text: text, charset: "UTF-8") }
        guard !marked, let converted = utf8(fromGB18030: content), let text = text(utf8: converted) else { return nil }
        return Decoded(text: text, charset: "GB18030")
    }

    private static func text(utf8 bytes: [UInt8]) -> String? {
        let kept = bytes.contains(0) ? bytes.filter { $0 != 0 } : bytes
        guard bytes.count - kept.count <= bytes.count / 100, let text = String(validating: kept, as: UTF8.self),
            isText(text)
        else { return nil }
        return text
    }

    /// Whether hardly anything in it is a control or a private-use character:
    /// binary data can be valid in either encoding by chance.
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

    private static func utf8(fromGB18030 bytes: [UInt8]) -> [UInt8]? {
        guard let converter = unsafe iconv_open("UTF-8", "GB18030"), Int(bitPattern: converter) != -1 else {
            return nil
        }
        defer { unsafe _ = iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        // Two bytes of GB18030 become at most three of UTF-8, four become at most four.
        var output = [CChar](repeating: 0, count: bytes.count * 3 / 2 + 4)
        var inputLeft = input.count
        var outputLeft = output.count
        // Both arrays outlive the call, and iconv is given their exact sizes.
        let failed = unsafe input.withUnsafeMutableBufferPointer { source in
            unsafe output.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var to = target.baseAddress
                return unsafe iconv(converter, &from, &inputLeft, &to, &outputLeft) == -1
            }
        }
        guard !failed, inputLeft == 0 else { return nil }
        return output.prefix(output.count - outputLeft).map { UInt8(bitPattern: $0) }
    }
}
