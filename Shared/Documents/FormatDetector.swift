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
        if HTMLKind(of: text) == .page { return .readable(.html) }
        if text.hasPrefix("{\\rtf") { return .unsupported("RTF") }
        if hasPipeRule(text) { return .readable(.markdown) }
        return .readable(HTMLKind(of: text) == nil ? .text : .html)
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
        text.utf8.split(separator: UInt8(ascii: "\n")).contains { line in
            contains(Array(line), "--") && line.contains(UInt8(ascii: "|"))
                && line.allSatisfy { "|-: \r\t".utf8.contains($0) }
        }
    }

    private static func contains(_ bytes: [UInt8], _ word: String) -> Bool {
        let word = Array(word.utf8)
        guard bytes.count >= word.count else { return false }
        return (0...(bytes.count - word.count)).contains { bytes[$0..<$0 + word.count].elementsEqual(word) }
    }
}
