import Models
import TestSupport
import Testing

@Suite("ID-EDITION: 格式版本与年度")
struct EditionOfYearTests {
    @Test func `Each form has its years, whenever it is published`() {
        #expect(ReportBuilder(.form2019).year(2019).findings(of: "ID-EDITION").isEmpty)
        #expect(ReportBuilder(.form2019).year(2020).dated("2021-01-07").findings(of: "ID-EDITION").isEmpty)
        #expect(ReportBuilder().year(2021).findings(of: "ID-EDITION").isEmpty)
        #expect(ReportBuilder().year(2025).findings(of: "ID-EDITION").isEmpty)
    }

    @Test func `The old form for a new year is a warning`() throws {
        let finding = try #require(ReportBuilder(.form2019).year(2021).findings(of: "ID-EDITION").first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .report)
        #expect(finding.arguments == ["expected": "2021", "found": "2019", "year": "2021"])
        #expect(
            finding.message.zh == "2021年度报告应当使用国办公开办函〔2021〕30号所附格式，表格却是国办公开办函〔2019〕60号的格式；"
                + "请按应当使用的格式重新填报，或者核对统计年度。")
        #expect(
            finding.message.en == "The report on 2021 is due in the form of 2021, but its tables are those of 2019. "
                + "Fill in the form that is due, or check the year.")
    }

    @Test func `The new form for an old year is a warning, too`() {
        #expect(ReportBuilder().year(2020).findings(of: "ID-EDITION").map(\.actual) == [CellValue(exactly: 2021)])
    }

    @Test func `Years before the forms and reports without a year are not asked`() {
        #expect(ReportBuilder(.form2019).year(2018).findings(of: "ID-EDITION").isEmpty)
        #expect(ReportBuilder().year(nil).findings(of: "ID-EDITION").isEmpty)
    }
}
