import DamageCorpus
import Forms
import IngestCore
import Models
import ParseCore
import Testing

@Suite("The same report in every format")
struct WordReportTests {
    private func cells(_ bytes: [UInt8]) throws -> [Cell] {
        ReportParser().parse(try Intake().read(bytes, submission: Submission())).cells
    }

    @Test("A Word file gives the same cells as a web page and a text", arguments: 0..<24)
    func sameCells(index: Int) throws {
        func report(_ layout: Layout) -> ConsistentReport {
            ConsistentReports(seed: 11, layouts: [layout]).report(index)
        }
        let word = try cells(report(.docx).bytes)
        let page = try cells(report(.html).bytes)
        let text = try cells(report(.tabs).bytes)
        #expect(word.count == Form.of(report(.docx).edition).cells.count)
        for (cell, (other, plain)) in zip(word, zip(page, text)) {
            #expect(cell.value == other.value && cell.status == other.status && cell.raw == other.raw)
            #expect(cell.value == plain.value && cell.status == plain.status)
        }
    }
}
