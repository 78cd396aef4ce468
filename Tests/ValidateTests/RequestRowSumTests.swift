import Models
import TestSupport
import Testing

@Suite("T3-ROWSUM: 六类申请人之和，等于总计")
struct RequestRowSumTests {
    @Test func `Rows that add up have no finding`() {
        #expect(ReportBuilder.plain.findings(of: "T3-ROWSUM").isEmpty)
    }

    @Test func `A printed total that is not the sum of the row is an error of the report`() throws {
        let report = ReportBuilder()
            .printing("requests.granted.natural_person", 3).printing("requests.granted.commercial_enterprise", 1)
            .printing("requests.granted.total", 5)
            .printing("requests.total_processed.natural_person", 3).printing("requests.received_new.natural_person", 3)
            .printing("requests.total_processed.commercial_enterprise", 1)
            .printing("requests.received_new.commercial_enterprise", 1)
            .printing("requests.total_processed.total", 4).printing("requests.received_new.total", 4)
        let found = report.findings(of: "T3-ROWSUM")
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(finding.severity == .error)
        #expect(finding.verdict == .report)
        #expect(finding.expected?.count == 4)
        #expect(finding.actual?.count == 5)
        #expect(finding.difference?.count == 1)
        #expect(finding.arguments == ["instance": "granted", "corrections": "1"])
        #expect(finding.cells.first == "requests.granted.natural_person")
        #expect(finding.cells.last == "requests.granted.total")
        #expect(
            finding.message.zh == "“（一）予以公开”一行：自然人 3、商业企业 1，其余各项为 0，之和为 4，总计填写为 5，相差 1。"
                + "只改一格就能使各等式都成立：“（一）予以公开／总计”由 5 改为 4。")
        #expect(
            finding.message.en == "Row “(1) Granted”: natural persons 3, commercial enterprises 1, the others 0; "
                + "they add up to 4, but the total says 5; the difference is 1. One cell alone satisfies every "
                + "equation: “(1) Granted / total” from 5 to 4.")
    }

    @Test func `A row of the third level is named with its group`() throws {
        let report = ReportBuilder().printing("requests.other_other.total", 1)
        let finding = try #require(report.findings(of: "T3-ROWSUM").first)
        #expect(
            finding.message.zh == "“（六）3.其他”一行：各项均为 0，之和为 0，总计填写为 1，相差 1。"
                + "只改一格就能使各等式都成立：“（六）3.其他／总计”由 1 改为 0。")
    }

    @Test func `A failing row with an inferred cell is a matter of reading`() throws {
        let report = ReportBuilder().inferring("requests.granted.other_org", 2)
        let finding = try #require(report.findings(of: "T3-ROWSUM").first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .reading)
        #expect(finding.difference?.count == -2)
    }

    @Test func `A column that the document lacks leaves every row open, in one finding`() throws {
        let rows = ["received_new", "carried_in", "granted"]
        let report = rows.reduce(ReportBuilder.plain) { $0.losing("requests.\($1).other_org") }
        let found = report.findings(of: "T3-ROWSUM")
        #expect(found.count == 1)
        #expect(found.first?.arguments["count"] == "3")
        #expect(report.assessed.outcomes[.notAssessable] == 3 + 1 + 1)
    }
}
