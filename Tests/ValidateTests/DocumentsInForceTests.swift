import Models
import TestSupport
import Testing

@Suite("T2-INFORCE: 现行有效件数")
struct DocumentsInForceTests {
    @Test func `What was issued and not repealed is in force`() {
        let report = ReportBuilder().printing("normative_document", ["issued": 10, "repealed": 2, "in_force": 8])
        #expect(report.findings(of: "T2-INFORCE").isEmpty)
        let older = ReportBuilder().printing("normative_document", ["issued": 0, "repealed": 5, "in_force": 0])
        #expect(older.findings(of: "T2-INFORCE").isEmpty)
    }

    @Test func `Fewer in force than were issued is a warning`() throws {
        let report = ReportBuilder().printing("normative_document", ["issued": 10, "repealed": 2, "in_force": 3])
        let finding = try #require(report.findings(of: "T2-INFORCE").first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .report)
        #expect(
            finding.cells == [
                "proactive.normative_document_issued", "proactive.normative_document_repealed",
                "proactive.normative_document_in_force",
            ])
        #expect(finding.expected == CellValue(exactly: 8))
        #expect(finding.actual == CellValue(exactly: 3))
        #expect(finding.difference == CellValue(exactly: -5))
        #expect(
            finding.message.zh == "“行政规范性文件”一行：本年制发件数 10 减本年废止件数 2 为 8，现行有效件数只有 3。"
                + "当年制发、没有废止的文件仍然有效，请核对这三个数值。")
        #expect(
            finding.message.en
                == "In the row “Administrative normative documents”, 10 issued less 2 repealed are 8, but "
                + "only 3 are in force. What was issued this year and not repealed is in force: check the three "
                + "figures.")
    }

    @Test func `Both rows are one finding`() throws {
        let report = ReportBuilder().printing("regulation", ["issued": 1])
            .printing("normative_document", ["issued": 2])
        let findings = report.findings(of: "T2-INFORCE")
        #expect(findings.count == 1)
        #expect(findings.first?.cells.count == 6)
        #expect(findings.first?.expected == nil)
    }

    @Test func `A blank is not zero, and a doubtful figure no fault of the report`() {
        let report = ReportBuilder().printing("normative_document", ["issued": 10])
        #expect(
            report.losing("proactive.normative_document_in_force", .blank).findings(of: "T2-INFORCE").isEmpty)
        let doubtful = report.printing("proactive.normative_document_issued", 10, basis: .arithmetic)
        #expect(doubtful.findings(of: "T2-INFORCE").map(\.verdict) == [.reading])
    }

    @Test func `The older form has no such columns`() {
        #expect(ReportBuilder(.form2019).findings(of: "T2-INFORCE").isEmpty)
    }
}
