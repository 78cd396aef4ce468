import Models
import TestSupport
import Testing

@Suite("F-COL: 各列齐全")
struct ColumnTests {
    @Test func `A header with all its columns has no finding`() {
        #expect(ReportBuilder().findings(of: "F-COL").isEmpty)
    }

    @Test func `A column that the header lacks is a warning, for extraction may have lost it`() throws {
        let report = ReportBuilder().observing(
            Observation(.columnAbsent, in: .requests, subject: "other_org", at: Span(line: 48, start: 1, length: 3)))
        let finding = try #require(report.findings(of: "F-COL").first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .reading)
        #expect(finding.cells.count == 25)
        #expect(finding.cells.first == "requests.received_new.other_org")
        #expect(finding.span?.line == 48)
        #expect(
            finding.message.zh == "“三、收到和处理政府信息公开申请情况”表的表头中没有“其他”列；也可能是提取文本时丢失，请先核对原文。")
        #expect(
            finding.message.en == "The header of the table “III. Requests received and processed” lacks 1 column: "
                + "“other organisations”. It may have been lost in extraction: check the source first.")
    }
}
