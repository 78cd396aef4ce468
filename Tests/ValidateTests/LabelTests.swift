import Models
import TestSupport
import Testing

@Suite("F-ALIAS: 行标、列标与格式一致")
struct LabelTests {
    @Test func `Labels of the form have no finding`() {
        #expect(ReportBuilder().findings(of: "F-ALIAS").isEmpty)
    }

    @Test func `All other labels are one finding`() throws {
        let found = ReportBuilder()
            .remarking(.otherLabel, "2.其他法律法规禁止公开", line: 40, table: .requests, subject: "refused_other_law")
            .remarking(.otherLabel, "本年新制发数", line: 30, table: .proactive, subject: "issued")
            .remarking(.otherLabel, "复议后诉讼", line: 70, table: .remedies, subject: "litigation_after_review")
            .findings(of: "F-ALIAS")
        #expect(found.count == 1)
        let finding = try #require(found.first)
        #expect(finding.severity == .information)
        #expect(finding.cells.count == 2 + 7 + 5)
        #expect(finding.cells.first == "proactive.regulation_issued")
        #expect(finding.span?.line == 40)
        #expect(
            finding.message.zh == "3 个行标或列标与格式不一致：“2.其他法律法规禁止公开”应为“2.其他法律行政法规禁止公开”、"
                + "“本年新制发数”应为“本年制发件数”、“复议后诉讼”应为“复议后起诉”。")
        #expect(
            finding.message.en == "3 labels differ from the form: “2.其他法律法规禁止公开” should be "
                + "“2.其他法律行政法规禁止公开” ((3) 2. Disclosure forbidden by other laws), “本年新制发数” should be "
                + "“本年制发件数” (issued this year), “复议后诉讼” should be “复议后起诉” (Litigation after review).")
    }

    @Test func `A column of the other edition counts something else`() throws {
        let finding = try #require(
            ReportBuilder().remarking(.otherLabel, "对外公开总数量", table: .proactive, subject: "in_force")
                .findings(of: "F-ALIAS").first)
        #expect(finding.severity == .warning)
        #expect(
            finding.message.zh == "1 个行标或列标与格式不一致：“对外公开总数量”应为“现行有效件数”。"
                + "“对外公开总数量”是另一版格式的列，含义不同，请核对这些列的数值是否按应有的列填写。")
        #expect(
            finding.message.en == "1 label differs from the form: “对外公开总数量” should be “现行有效件数” (in force). "
                + "“对外公开总数量” is of the other edition of the form and counts something else: check what was "
                + "entered there.")
    }

    @Test func `One label is said in the singular`() throws {
        let finding = try #require(
            ReportBuilder().remarking(.otherLabel, "社会公益", table: .requests, subject: "public_welfare_org")
                .findings(of: "F-ALIAS").first)
        #expect(finding.cells.count == 25)
        #expect(
            finding.message.en == "1 label differs from the form: “社会公益” should be “社会公益组织” "
                + "(public welfare organisations).")
    }
}
