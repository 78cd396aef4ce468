import Models
import TestSupport
import Testing

@Suite("F-SEVERAL: 一份文件一份报告")
struct OneReportTests {
    @Test func `One report has no finding`() {
        #expect(ReportBuilder().findings(of: "F-SEVERAL").isEmpty)
    }

    @Test func `A document with two reports is an error`() throws {
        let report = ReportBuilder().observing(Observation(.severalReports, in: .requests, subject: "requests"))
        let finding = try #require(report.findings(of: "F-SEVERAL").first)
        #expect(finding.severity == .error)
        #expect(finding.message.zh == "文件中有不止一份报告：同一张表格出现两次，数值不同；都没有读取，请拆开后分别报送。")
        #expect(
            finding.message.en == "The document holds more than one report: a table occurs twice with different "
                + "figures. None of them was read; split the document and send them one by one.")
    }
}
