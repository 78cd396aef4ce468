import DamageCorpus
import Documents
import IngestCore
import Models
import ParseCore
import Pipeline
import Text
import ValidateCore

/// A reader of bytes that come from outside. It is given any bytes at all; whatever
/// it makes of them must be sound, else the process is ended.
public enum FuzzedReader: String, CaseIterable, Sendable {
    /// A document as ingest takes it: its format, its encoding, its text.
    case text
    /// Web pages, and those that stand in JSON.
    case page
    /// Word files as the archives that they are.
    case word
    /// The parts of a Word file, parted by U+0000: text, styles, numbering. In an
    /// archive hardly a change would get past the checksums.
    case wordParts = "word-parts"
    /// The elements of a Word file's text, a byte for each.
    case wordElements = "word-elements"
    /// What the programs print of a PDF, words and drawing, parted by U+0000.
    case pdf
    /// A text as parse reads it and validate judges it, behind a byte for its format.
    case report
    /// Messages between the stages.
    case message
    /// What senders say of a document, parted by U+0000.
    case headers

    /// Has bytes read.
    public func read(_ bytes: [UInt8]) {
        switch self {
        case .text: Self.readDocument(bytes)
        case .page: Self.readPage(String(decoding: bytes, as: UTF8.self))
        case .word: Self.readWord(bytes)
        case .wordParts: Self.readWord(Self.archive(of: bytes))
        case .wordElements: Self.readWord(Self.archive(of: FuzzedElements.document(of: bytes) + WordSeeds.lists))
        case .pdf:
            let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map { Array($0) }
            Soundness.check(PDFText.content(words: parts[0], drawing: parts.count > 1 ? parts[1] : []))
        case .report: Self.readReport(bytes)
        case .message: FuzzedMessages.read(bytes)
        case .headers: Self.readHeaders(bytes)
        }
    }

    private static func readDocument(_ bytes: [UInt8]) {
        if let decoded = CharsetDecoder.decode(bytes) { Soundness.check(decoded) }
        guard let archived = try? Intake().archive(bytes, submission: Submission()) else { return }
        Soundness.check(FlowText(archived))
        precondition(archived.content == bytes && archived.document.byteCount == bytes.count)
    }

    private static func readPage(_ text: String) {
        Soundness.check(HTMLText.extract(from: text))
        if let page = JSONPage(text) { Soundness.check(HTMLText.extract(from: page.html)) }
    }

    private static func readWord(_ bytes: [UInt8]) {
        var limits = ReadingLimits()
        // As in any file of that size; a test cannot wait for more.
        limits.inflatedBytes = 4 << 20
        guard let extraction = try? PackedDocument.extraction(from: bytes, limits: limits) else { return }
        Soundness.check(extraction.content)
    }

    /// A part that is empty is one that the file does not have.
    private static func archive(of bytes: [UInt8]) -> [UInt8] {
        let names = ["word/document.xml", "word/styles.xml", "word/numbering.xml"]
        let parts = bytes.split(separator: 0, maxSplits: names.count - 1, omittingEmptySubsequences: false)
        return ZipWriter(zip(names, parts).filter { !$1.isEmpty }.map { ZipWriter.Entry($0, Array($1)) }).bytes
    }

    private static func readReport(_ bytes: [UInt8]) {
        guard let first = bytes.first, let id = DocumentID(bytes: [UInt8](repeating: 0, count: 32)) else { return }
        let formats = DocumentFormat.allCases
        // Ingest leaves no U+0000 in a text.
        let text = String(decoding: bytes.dropFirst().filter { $0 != 0 }, as: UTF8.self)
        let document = Document(
            id: id, submission: Submission(), format: formats[Int(first) % formats.count], charset: "UTF-8",
            byteCount: bytes.count, text: text)
        let report = ReportParser().parse(document)
        ReportSoundness(of: text).check(report)
        FuzzedMessages.check(Assessor().assess(report))
    }

    private static func readHeaders(_ bytes: [UInt8]) {
        let names = ["source-id", "source-url", "filename", "agency", "year", "published-at", "traceparent"]
        let values = bytes.split(separator: 0, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        let headers = Dictionary(zip(names, values)) { first, _ in first }
        let submission = SubmissionReader.submission(
            headers: headers, contentType: values.first, messageID: values.last, timestamp: nil)
        precondition(submission.agency.map { $0.unicodeScalars.count <= Submission.longestAgency } ?? true)
        _ = try? Intake().archive(Array("文".utf8), submission: submission)
    }
}

extension FlowText {
    fileprivate init(_ archived: ArchivedDocument) {
        self.init(plain: archived.document.text)
        places = archived.places
    }
}
