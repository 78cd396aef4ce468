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
}
