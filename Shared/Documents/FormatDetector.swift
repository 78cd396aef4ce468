public import Models

/// What a document's bytes are, by content: names and declared types are
/// wrong too often.
public enum FormatDetector {
    /// A format that is not text to be decoded.
    public enum Detected: Hashable, Sendable {
        /// A PDF file.
        case pdf
        /// A zip file, as Word files are.
        case zip
        /// A format that is known but not read.
        case foreign(ForeignFormat)
    }

    /// Recognises formats by their first bytes; nil for what may be text.
    public static func format(of bytes: [UInt8]) -> Detected? {
        if isPDF(bytes) { return .pdf }
        if bytes.starts(with: PackedDocument.signature) { return .zip }
        if bytes.starts(with: CompoundFile.signature) { return .foreign(CompoundFile.format(of: bytes)) }
        if let found = signatures.first(where: { bytes.starts(with: $0.bytes) }) { return .foreign(found.format) }
        if let kind = picture(bytes) { return .foreign(.picture(kind)) }
        return MarkedText.format(of: bytes).map { .foreign($0) }
    }

    /// Recognises the format of decoded text.
    public static func textFormat(of text: String) -> DocumentFormat {
        let html = HTMLKind(of: text)
        if html == .page { return .html }
        if hasPipeRule(text) { return .markdown }
        return html == nil ? .text : .html
    }

    private static let signatures: [(bytes: [UInt8], format: ForeignFormat)] = [
        ([0x1F, 0x8B], .gzip), (Array("Rar!\u{1A}\u{7}".utf8), .rar),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
        ([0x50, 0x4B, 0x05, 0x06], .zip), ([0x89, 0x50, 0x4E, 0x47], .picture("PNG")),
        ([0xFF, 0xD8, 0xFF], .picture("JPEG")), (Array("GIF8".utf8), .picture("GIF")),
        ([0x49, 0x49, 0x2A, 0x00], .picture("TIFF")), ([0x4D, 0x4D, 0x00, 0x2A], .picture("TIFF")),
    ]

    /// Pictures whose first bytes could be those of a text.
    private static func picture(_ bytes: [UInt8]) -> String? {
        guard bytes.count > 26 else { return nil }
        // Two fields of zeros, which no text has.
        if bytes.starts(with: "BM".utf8), bytes[6..<10].allSatisfy({ $0 == 0 }) { return "BMP" }
        return bytes.starts(with: "RIFF".utf8) && bytes[8...].starts(with: "WEBP".utf8) ? "WebP" : nil
    }

    /// Whether it is a PDF file, of which readers take those with something before its first line as well.
    public static func isPDF(_ bytes: [UInt8]) -> Bool {
        let mark = Array("%PDF-".utf8)
        if bytes.starts(with: mark.dropLast()) { return true }
        let start = bytes.prefix(1024 + mark.count)
        guard let place = start.indices.first(where: { start[$0] == mark[0] && start[$0...].starts(with: mark) }) else {
            return false
        }
        // A text may speak of the mark, but not go on with objects.
        let rest = bytes[place...].prefix(1024)
        let object = Array(" obj".utf8)
        return rest.indices.contains { rest[$0] == object[0] && rest[$0...].starts(with: object) }
    }

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
