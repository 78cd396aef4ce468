import Models
import TestSupport
import Testing

@Suite("F-SHIFT: 数值与列对应")
struct ColumnsInPlaceTests {
    @Test func `Values in their columns have no finding`() {
        #expect(ReportBuilder().findings(of: "F-SHIFT").isEmpty)
    }

    @Test func `A table whose values are in doubt is a warning`() throws {
        let report = ReportBuilder().observing(Observation(.valuesUnplaced, in: .remedies, subject: "remedies"))
        let finding = try #require(report.findings(of: "F-SHIFT").first)
        #expect(finding.severity == .warning)
        #expect(finding.cells.count == 15)
        #expect(
            finding.message.zh == "“四、政府信息公开行政复议、行政诉讼情况”表的数值与格式的列对应不上（列的顺序不同，或者错位），"
                + "没有读取；请核对原文。")
        #expect(
            finding.message.en == "The values of the table “IV. Administrative reviews and lawsuits” do not line up "
                + "with the columns of the form (another order, or shifted) and were not read: check the source.")
    }

    @Test func `A row whose values are in doubt is named`() throws {
        let report = ReportBuilder().observing(Observation(.valuesUnplaced, in: .proactive, subject: "regulation"))
        let finding = try #require(report.findings(of: "F-SHIFT").first)
        #expect(
            finding.cells == [
                "proactive.regulation_issued", "proactive.regulation_repealed", "proactive.regulation_in_force",
            ])
        #expect(
            finding.message.zh == "“二、主动公开政府信息情况”表中“规章”的数值与格式的列对应不上（列的顺序不同，或者错位），"
                + "没有读取；请核对原文。")
    }

    @Test func `Rows beside the header whose figures are all there are information`() throws {
        let report = ReportBuilder.plain
            .remarking(.labelAmongValues, "1.属于国家秘密", table: .requests, subject: "refused_state_secret")
            .remarking(.labelAmongValues, "1.重复申请", table: .requests, subject: "rejected_repeat")
        let finding = try #require(report.findings(of: "F-SHIFT").first)
        #expect(finding.severity == .information)
        #expect(finding.verdict == .reading)
        #expect(finding.cells.count == 14)
        #expect(
            finding.message.zh
                == "“三、收到和处理政府信息公开申请情况”表有 2 行与表头错位，行标占了数值列（合并单元格丢失）："
                + "“（三）1.属于国家秘密”、“（五）2.重复申请”；各行数值齐全，已按顺序读取。")
        #expect(
            finding.message.en
                == "2 rows of the table “III. Requests received and processed” stand aside of the header, with labels in "
                + "columns of figures (merged cells were lost): “(3) 1. State secret”, “(5) 2. Repeated request”. "
                + "All their figures are there and were read in their order.")
    }

    @Test func `Rows beside the header that lack figures are a warning`() throws {
        let report = ReportBuilder.plain.losing("requests.refused_state_secret.other_org")
            .remarking(.labelAmongValues, "1.属于国家秘密", table: .requests, subject: "refused_state_secret")
        let finding = try #require(report.findings(of: "F-SHIFT").first)
        #expect(finding.severity == .warning)
        #expect(finding.message.zh.hasSuffix("“（三）1.属于国家秘密”；这些行的数值不全，请先核对原文。"))
        #expect(finding.message.en.hasSuffix("Some of their figures are not certain: check the source first."))
    }
}
