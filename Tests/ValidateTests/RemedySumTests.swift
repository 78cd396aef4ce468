import Models
import TestSupport
import Testing

@Suite("T4-SUM: 四种结果之和，等于总计")
struct RemedySumTests {
    @Test func `Outcomes that add up have no finding`() {
        let report = ReportBuilder().printing("remedies.review_upheld", 2).printing("remedies.review_total", 2)
        #expect(report.findings(of: "T4-SUM").isEmpty)
    }

    @Test func `A printed total that is not the sum of its outcomes is an error of the report`() throws {
        let report = ReportBuilder()
            .printing("remedies.litigation_direct_upheld", 1).printing("remedies.litigation_direct_pending", 1)
            .printing("remedies.litigation_direct_total", 1)
        let finding = try #require(report.findings(of: "T4-SUM").first)
        #expect(finding.severity == .error)
        #expect(finding.expected?.count == 2)
        #expect(finding.actual?.count == 1)
        #expect(finding.difference?.count == -1)
        #expect(
            finding.message.zh
                == "“行政诉讼（未经复议直接起诉）”：结果维持 1、尚未审结 1，其余各项为 0，之和为 2，总计填写为 1，相差 1。"
                + "最少改 1 格能使各等式都成立，有 3 种改法：“行政诉讼（未经复议直接起诉）／结果维持”由 1 改为 0；"
                + "或“行政诉讼（未经复议直接起诉）／尚未审结”由 1 改为 0；或“行政诉讼（未经复议直接起诉）／总计”由 1 改为 2。")
        #expect(
            finding.message.en == "“Litigation without review”: upheld 1, pending 1, the others 0; they add up to 2, "
                + "but the total says 1; the difference is 1. One cell could satisfy every equation, in 3 ways: "
                + "“Litigation without review / upheld” from 1 to 0; or “Litigation without review / pending” from 1 to "
                + "0; or “Litigation without review / total” from 1 to 2.")
    }

    @Test func `A damaged outcome cannot be assessed`() throws {
        let report = ReportBuilder().losing("remedies.review_upheld", .damaged, basis: .label, raw: "l")
            .printing("remedies.review_total", 1)
        let finding = try #require(report.findings(of: "T4-SUM").first)
        #expect(finding.outcome == .notAssessable)
        #expect(finding.message.zh == "“复议诉讼结果之和”有 1 处无法核对，因为 1 个单元格没有数值：行政复议／结果维持。")
    }
}
