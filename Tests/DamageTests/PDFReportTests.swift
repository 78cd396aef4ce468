import Documents
import Forms
import IngestCore
import Models
import ParseCore
import Testing

@testable import DamageCorpus

/// The same reports as in the other layouts, printed.
@Suite("Printed reports")
struct PDFReportTests {
    /// Reads copies, printed in one style; what was wrong with them is recorded.
    private func tally(_ style: PDFStyle, copies: Int, seed: UInt64 = 11) async -> Tally {
        let corpus = Corpus(seed: seed, severity: .exactly(0), layouts: [.html])
        var total = Tally()
        for index in 0..<copies {
            let (tally, faults) = await Examiner().examine(corpus.copy(index, drawn: style))
            total += tally
            for fault in faults.prefix(3) {
                Issue.record("copy \(index): \(fault.cell) should say \(fault.expected), not \(fault.got)")
            }
        }
        return total
    }

    @Test("However tables are ruled, every cell is read", arguments: [PDFCanvas.Ruling.strokes, .fills, .outlines])
    func rulings(ruling: PDFCanvas.Ruling) async {
        let tally = await tally(PDFStyle(ruling: ruling), copies: 12)
        #expect(tally.read == tally.printed)
    }

    @Test(
        "Page breaks anywhere cut tables, labels and headers, and every cell is read",
        arguments: [380.0, 441, 502, 563, 624, 685])
    func pageBreaks(height: Double) async {
        let plain = await tally(PDFStyle(height: height), copies: 4)
        #expect(plain.read == plain.printed)
        let repeated = await tally(
            PDFStyle(ruling: .fills, repeatsHeader: true, height: height, pageHeader: "政府信息公开"), copies: 4)
        #expect(repeated.read == repeated.printed)
    }

    @Test("Figures that are drawn in two parts are one")
    func splitFigures() async {
        let tally = await tally(PDFStyle(splitsFigures: true), copies: 8)
        #expect(tally.read == tally.printed)
    }

    @Test("With few rulings or none every cell is read", arguments: unruled)
    func fewRulings(style: PDFStyle) async {
        let tally = await tally(style, copies: 10)
        #expect(tally.read == tally.printed)
    }

    @Test("Where page breaks cut such tables most cells are read, and none wrong", arguments: unruled, [441.0, 563])
    func pageBreaks(style: PDFStyle, height: Double) async {
        var style = style
        style.height = height
        let plain = await tally(style, copies: 3)
        #expect(4 * plain.read > 3 * plain.printed, "\(plain.read) of \(plain.printed)")
        style.repeatsHeader = true
        let repeated = await tally(style, copies: 3)
        #expect(4 * repeated.read > 3 * repeated.printed, "\(repeated.read) of \(repeated.printed)")
    }

    /// Styles in which rulings do not show every cell.
    private static let unruled: [PDFStyle] = [.unruled, .aligned, .across, .partly]

    @Test("Print gives the same cells as a web page", arguments: 0..<6, [PDFStyle()] + unruled)
    func sameCells(index: Int, style: PDFStyle) async throws {
        let corpus = Corpus(seed: 12, severity: .exactly(0), layouts: [.html])
        func cells(_ bytes: [UInt8]) async throws -> [Cell] {
            let archived = try await Intake(limits: .patient).receive(bytes, submission: Submission())
            return ReportParser().parse(archived.document).cells
        }
        let page = try await cells(corpus.copy(index).bytes)
        let print = try await cells(corpus.copy(index, drawn: style).bytes)
        #expect(page.map(\.value) == print.map(\.value))
        #expect(page.map(\.status) == print.map(\.status))
    }

    @Test("What is damaged in a report is damaged in print, and nothing is read wrong", arguments: 0..<24)
    func damaged(index: Int) async {
        let damages = Damage.all.filter { if case .report = $0.change { true } else { false } }
        let corpus = Corpus(seed: 13, severity: .exactly(1), layouts: [.html], damages: damages)
        let styles = [PDFStyle()] + Self.unruled
        let copy = corpus.copy(index * damages.count / 24, drawn: styles[index % styles.count])
        let (_, faults) = await Examiner().examine(copy)
        #expect(faults.isEmpty, "\(copy.damages): \(faults.prefix(2))")
    }
}
