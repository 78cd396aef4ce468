import Documents
public import Models
import Text

/// Bytes → document: recognises what they are, decodes them and gives them
/// their identity, or says why not.
public struct Intake: Sendable {
    /// The most bytes that are taken, 7 MiB unless told otherwise.
    public let maximumBytes: Int

    /// The most bytes of text and original together: what a message of the
    /// broker's 16 MiB holds, with room for what is said about them.
    static let maximumArchivedBytes = 15 * 1024 * 1024

    /// Creates an intake with a limit in bytes.
    public init(maximumBytes: Int = 7 * 1024 * 1024) {
        self.maximumBytes = maximumBytes
    }

    /// Reads a document as it was found.
    ///
    /// - Throws: ``Refusal`` when no text can be had from it.
    public func read(_ bytes: [UInt8], submission: Submission) throws(Refusal) -> Document {
        guard bytes.count <= maximumBytes else {
            throw Refusal(.tooLarge, "the document has \(bytes.count) bytes; at most \(maximumBytes) are taken")
        }
        guard !bytes.isEmpty else { throw Refusal(.empty, "the document has no bytes") }
        if let name = FormatDetector.binaryFormat(of: bytes) {
            throw unsupported(name)
        }
        guard let decoded = CharsetDecoder.decode(bytes) else {
            throw Refusal(.unreadable, "the document is neither UTF-8 nor GB18030 text")
        }
        guard decoded.text.unicodeScalars.contains(where: { !Scalars.isBlank($0.value) }) else {
            throw Refusal(.empty, "the document is white space only")
        }
        let (format, text) = try extract(from: decoded.text)
        // The archive takes the text and, where they differ, the bytes in one message.
        let isSame = format != .html && decoded.charset == "UTF-8"
        let archived = isSame ? bytes.count : bytes.count + text.utf8.count
        guard archived <= Self.maximumArchivedBytes else {
            throw Refusal(
                .tooLarge,
                "text and bytes of the document have \(archived) bytes; at most \(Self.maximumArchivedBytes) can be archived"
            )
        }
        guard let id = ContentDigest.documentID(of: bytes) else {
            throw Refusal(.unreadable, "libcrypto has no SHA-256, so the document has no identity")
        }
        return Document(
            id: id, submission: submission, format: format, charset: decoded.charset, byteCount: bytes.count,
            text: text)
    }

    /// The format of decoded text, and the text in it.
    private func extract(from text: String) throws(Refusal) -> (DocumentFormat, String) {
        switch FormatDetector.textFormat(of: text) {
        case .unsupported(let name): throw unsupported(name)
        case .readable(.html):
            let extracted = HTMLText.extract(from: text)
            guard extracted.unicodeScalars.contains(where: { !Scalars.isBlank($0.value) }) else {
                throw Refusal(.empty, "the page has no text")
            }
            return (.html, extracted)
        case .readable(let format): return (format, text)
        }
    }

    private func unsupported(_ name: String) -> Refusal {
        Refusal(.unsupportedFormat, "the document is \(name); this version reads plain text, Markdown and HTML")
    }
}
