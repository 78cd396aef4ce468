public import Documents
public import Models
import Text

/// Bytes → document: recognises what they are, decodes them and gives them
/// their identity, or says why not.
public struct Intake: Sendable {
    /// What a document may ask for.
    public let limits: ReadingLimits

    /// The most bytes of text and original together: what a message of the
    /// broker's 16 MiB holds, with room for what is said about them.
    static let maximumArchivedBytes = 15 * 1024 * 1024

    /// Creates an intake with its limits.
    public init(limits: ReadingLimits = ReadingLimits()) {
        self.limits = limits
    }

    /// Reads a document that no program is needed for.
    ///
    /// - Throws: ``Refusal`` when no text can be had from it.
    public func read(_ bytes: [UInt8], submission: Submission) throws(Refusal) -> Document {
        try archive(bytes, submission: submission).document
    }

    /// Reads a document of any format as it was found, with the places of its text
    /// and its bytes. A PDF is read by programs, which takes its time.
    ///
    /// - Throws: ``Refusal`` when no text can be had from it.
    public func receive(_ bytes: [UInt8], submission: Submission) async throws(Refusal) -> ArchivedDocument {
        guard FormatDetector.isPDF(bytes), bytes.count <= limits.bytes else {
            return try archive(bytes, submission: submission)
        }
        return try archive(bytes, as: await PDFText.extract(from: bytes, limits: limits), submission: submission)
    }

    /// Reads a document that no program is needed for, with the places of its text
    /// and its bytes.
    ///
    /// - Throws: ``Refusal`` when no text can be had from it.
    public func archive(_ bytes: [UInt8], submission: Submission) throws(Refusal) -> ArchivedDocument {
        guard bytes.count <= limits.bytes else {
            throw Refusal(.tooLarge, "the document has \(bytes.count) bytes; at most \(limits.bytes) are taken")
        }
        guard !bytes.isEmpty else { throw Refusal(.empty, "the document has no bytes") }
        return try archive(bytes, as: try extract(from: bytes), submission: submission)
    }

    /// Gives what was read its identity. Without any text it is a document only if
    /// it is known to have some that cannot be read.
    private func archive(
        _ bytes: [UInt8], as found: Extraction, submission: Submission
    ) throws(Refusal) -> ArchivedDocument {
        let text = found.content.text
        guard Self.hasText(text) || !found.notes.isEmpty else { throw Refusal(.empty, "the document has no text") }
        // The archive takes the text and, where they differ, the bytes in one message.
        let isSame = !found.format.isExtracted && found.charset == "UTF-8"
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
        var submission = submission
        submission.ignoreHints(against: found.format)
        let document = Document(
            id: id, submission: submission, format: found.format, charset: found.charset, byteCount: bytes.count,
            text: text, tableLines: found.content.tableLines, notes: found.notes)
        return ArchivedDocument(document: document, content: bytes, places: found.content.places)
    }

    /// The text of a document and what it was taken from.
    private func extract(from bytes: [UInt8]) throws(Refusal) -> Extraction {
        switch FormatDetector.format(of: bytes) {
        case .pdf: throw ForeignFormat.pdf.refusal
        case .zip: return try PackedDocument.extraction(from: bytes, limits: limits)
        case .foreign(let format): throw format.refusal
        case nil: return try decode(bytes)
        }
    }

    /// The text of a document that is written in some encoding.
    private func decode(_ bytes: [UInt8]) throws(Refusal) -> Extraction {
        guard let decoded = CharsetDecoder.decode(bytes) else {
            throw Refusal(.unreadable, "the document is text in none of UTF-8, UTF-16, GB18030 and Big5")
        }
        guard Self.hasText(decoded.text) else { throw Refusal(.empty, "the document is white space only") }
        if let page = JSONPage(decoded.text) { return try Self.page(page.html, decoded) }
        switch FormatDetector.textFormat(of: decoded.text) {
        case .html: return try Self.page(decoded.text, decoded)
        case let format:
            return Extraction(
                format: format, charset: decoded.charset, content: FlowText(plain: decoded.text), notes: decoded.notes)
        }
    }

    /// The text of a web page that was decoded, or stands in what was.
    private static func page(_ html: String, _ decoded: CharsetDecoder.Decoded) throws(Refusal) -> Extraction {
        let content = HTMLText.extract(from: html)
        guard hasText(content.text) else { throw Refusal(.empty, "the page has no text") }
        return Extraction(format: .html, charset: decoded.charset, content: content, notes: decoded.notes)
    }

    private static func hasText(_ text: String) -> Bool {
        text.unicodeScalars.contains { !Scalars.isBlank($0.value) }
    }
}

extension CharsetDecoder.Decoded {
    /// What a reader of the text has to know.
    fileprivate var notes: [DocumentNote] {
        let characters = text.unicodeScalars.count
        var notes: [DocumentNote] = []
        if doubleDecoded > 0 { notes.append(DocumentNote(.doubleDecoded, doubleDecoded, of: characters)) }
        if brokenPlaces > 0 { notes.append(DocumentNote(.brokenCharacters, brokenPlaces, of: characters)) }
        return notes
    }
}
