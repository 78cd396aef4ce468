import DamageCorpus
import Documents
import IngestCore
import Models

/// A format with what reads it beside ingest.
enum BenchmarkFormat: String, CaseIterable {
    case text, markdown = "Markdown", html = "HTML", docx = ".docx", pdf = "PDF"

    /// Figures of no more than a few digits, a dozen sentences: neither the least nor the largest report.
    private static let report = ConsistentReports(seed: 26, layouts: [.tabs], isBusy: true).report(0)

    /// The report in this format.
    var bytes: [UInt8] {
        switch self {
        case .text: Self.report.bytes(in: .tabs)
        case .markdown: Self.report.bytes(in: .markdown)
        case .html: Self.report.bytes(in: .html)
        case .docx: Self.report.bytes(in: .docx)
        case .pdf: Self.report.printed
        }
    }

    /// What else is done with the same bytes.
    var references: [Reference] {
        switch self {
        case .text, .markdown: [.digest]
        case .html: [.htmlParser]
        case .docx: [.xmlParser]
        case .pdf: [.program("pdftotext", ["-q", "-bbox-layout"]), .program("pdftocairo", ["-q", "-svg"])]
        }
    }

    /// Reads it as ingest does.
    func read(_ bytes: [UInt8]) async throws {
        _ = try await Intake().receive(bytes, submission: Submission())
    }
}
