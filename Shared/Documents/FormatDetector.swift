public import Models

/// What a document's bytes are, by content: names and declared types are
/// wrong too often.
public enum FormatDetector {
    /// A format that is recognised, read or not.
    public enum Detected: Hashable, Sendable {
        /// A format that is read.
        case readable(DocumentFormat)
        /// A format that is known but not read, by its usual name.
        case unsupported(String)
    }

    /// Recognises binary formats by their first bytes.
    public static func binaryFormat(of bytes: [UInt8]) -> String? {
        signatures.first { bytes.starts(with: $0.bytes) }?.name
    }

    /// Recognises the format of decoded text.
    public static func textFormat(of text: String) -> Detected {
        let html = HTMLKind(of: text)
        if html == .page { return .readable(.html) }
        if text.hasPrefix("{\\rtf") { return .unsupported("RTF") }
        if hasPipeRule(text) { return .readable(.markdown) }
        return .readable(html == nil ? .text : .html)
    }

    private static let signatures: [(bytes: [UInt8], name: String)] = [
        (Array("%PDF".utf8), "PDF"),
        ([0x50, 0x4B, 0x03, 0x04], "ZIP (.docx)"),
        ([0xD0, 0xCF, 0x11, 0xE0], "OLE2 (.doc, .wps)"),
        ([0x1F, 0x8B], "gzip"),
        ([0x89, 0x50, 0x4E, 0x47], "PNG"),
        ([0xFF, 0xD8, 0xFF], "JPEG"),
        (Array("GIF8".utf8), "GIF"),
    ]

    /// Whether a line is a Markdown table rule, as `|---|---|`.
    private static func hasPipeRule(_ text: String) -> Bool {
        var isRule = true
        var hasPipe = false
        var hasStrokes = false
        var last: UInt8 = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\n") {
                if isRule, hasPipe, hasStrokes { return true }
                (isRule, hasPipe, hasStrokes) = (true, false, false)
            } else if isRule {
                switch byte {
                case UInt8(ascii: "|"): hasPipe = true
                case UInt8(ascii: "-"): hasStrokes = hasStrokes || last == byte
                case UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\r"), UInt8(ascii: "\t"): break
                default: isRule = false
                }
            }
            last = byte
        }
        return isRule && hasPipe && hasStrokes
    }
}
