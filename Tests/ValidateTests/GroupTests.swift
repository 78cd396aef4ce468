import Models
import TestSupport
import Testing

@Suite("F-GROUP: 分组标签齐全")
struct GroupTests {
    @Test func `A table with all its group labels has no finding`() {
        #expect(ReportBuilder().findings(of: "F-GROUP").isEmpty)
    }

    @Test func `An absent group label is a warning`() throws {
        let report = ReportBuilder().observing(Observation(.groupAbsent, in: .requests, subject: "refused"))
        let finding = try #require(report.findings(of: "F-GROUP").first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .reading)
        #expect(finding.cells.isEmpty)
        #expect(
            finding.message.zh == "“三、收到和处理政府信息公开申请情况”表中没有分组标签“（三）不予公开”；"
                + "也可能是提取文本时丢失，请先核对原文。")
        #expect(
            finding.message.en == "The table “III. Requests received and processed” lacks the group label "
                + "“(3) Refused”. It may have been lost in extraction: check the source first.")
    }

    @Test func `A group label that lost its number only is information`() throws {
        let report = ReportBuilder().observing(Observation(.groupNumberAbsent, in: .requests, subject: "results"))
        let finding = try #require(report.findings(of: "F-GROUP").first)
        #expect(finding.severity == .information)
        #expect(finding.message.zh == "“三、收到和处理政府信息公开申请情况”表的分组标签“三、本年度办理结果”缺少编号。")
        #expect(
            finding.message.en == "In the table “III. Requests received and processed”, the group label "
                + "“III. Results of this year” has lost its number.")
    }

    @Test func `Both defects of one table are two findings and one failure`() {
        let report = ReportBuilder.plain
            .observing(Observation(.groupNumberAbsent, in: .requests, subject: "results"))
            .observing(Observation(.groupAbsent, in: .requests, subject: "refused"))
        #expect(report.findings(of: "F-GROUP").map(\.severity) == [.warning, .information])
        #expect(report.assessed.outcomes[.fail] == 1)
    }
}
