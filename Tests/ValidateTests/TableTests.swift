import Models
import TestSupport
import Testing

@Suite("F-TABLE: 三张表格齐全")
struct TableTests {
    @Test func `A report with its three tables has no finding`() {
        #expect(ReportBuilder().findings(of: "F-TABLE").isEmpty)
    }

    @Test func `A heading without its table is a warning, for it may be a picture`() throws {
        let finding = try #require(ReportBuilder().withoutTable(.requests).findings(of: "F-TABLE").first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .reading)
        #expect(finding.cells.isEmpty)
        #expect(finding.arguments == ["table": "requests"])
        #expect(
            finding.message.zh
                == "“三、收到和处理政府信息公开申请情况”标题下没有表格；可能是图片、附件，也可能是提取文本时丢失，请先核对原文。")
        #expect(
            finding.message.en == "There is no table below “III. Requests received and processed”; it may be a picture "
                + "or an attachment. It may have been lost in extraction: check the source first.")
    }

    @Test func `An absent table is not asked for its rows, columns and values`() {
        let report = ReportBuilder().withoutTable(.requests)
            .observing(Observation(.rowAbsent, in: .requests, subject: "granted"))
        #expect(report.findings(of: "F-ROW").isEmpty)
        #expect(report.findings(of: "T3-INT").isEmpty)
        #expect(report.findings(of: "T3-ROWSUM").map(\.arguments["count"]) == ["25"])
    }

    @Test func `A report without any table is still checked for its sections`() {
        let report = ReportBuilder().changing { report in
            report.edition = nil
            report.cells = []
            report.observations = TableID.allCases.map { Observation(.tableAbsent, in: $0, subject: $0.rawValue) }
        }
        #expect(report.assessed.findings.map(\.rule) == ["F-TABLE", "F-TABLE", "F-TABLE"])
    }
}
