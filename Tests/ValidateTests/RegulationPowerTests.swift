import Models
import TestSupport
import Testing

@Suite("T2-REG-POWER: 规章制定权")
struct RegulationPowerTests {
    private let filled = ReportBuilder().printing("regulation", ["issued": 2, "in_force": 5])

    private func findings(_ report: ReportBuilder) -> [Finding] { report.findings(of: "T2-REG-POWER") }

    @Test func `A county's department makes none`() throws {
        #expect(findings(ReportBuilder().of("鹤汀县商务局")).isEmpty)
        let finding = try #require(findings(filled.of("鹤汀县商务局")).first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .report)
        #expect(finding.cells == ["proactive.regulation_issued", "proactive.regulation_in_force"])
        #expect(
            finding.message.zh == "“规章／本年制发件数”填写为 2、“规章／现行有效件数”填写为 5，但鹤汀县商务局没有规章制定权："
                + "只有国务院部门和省、设区的市、自治州以上人民政府可以制定规章。应当填 0；属于行政规范性文件的，改填下一行。")
        #expect(
            finding.message.en == "“Regulations / issued this year” is 2, “Regulations / in force” is 5, but 鹤汀县商务局 "
                + "cannot make regulations: only departments of the State Council and governments of provinces, cities "
                + "with districts and autonomous prefectures can. It should be 0; normative documents belong into the "
                + "next row.")
    }

    @Test func `Those that have the power are not asked`() {
        #expect(findings(filled.of("澄屿市人民政府", .government, .prefecture)).isEmpty)
        #expect(findings(filled.of("澄南省人民政府", .government, .provincial)).isEmpty)
        #expect(findings(filled.of("澄屿市人民政府办公室", .governmentOffice, .prefecture)).isEmpty)
        #expect(findings(filled.of("澄海事务部", .department, .central)).isEmpty)
    }

    @Test func `Departments of provinces, counties, townships and zones have not`() {
        #expect(findings(filled.of("澄南省商务厅", .department, .provincial)).count == 1)
        #expect(findings(filled.of("鹤汀县人民政府", .government, .county)).count == 1)
        #expect(findings(filled.of("云岭镇人民政府", .townshipStreet, .township)).count == 1)
        #expect(findings(filled.of("澄屿市高新区管理委员会", .dispatchedOrgan, nil)).count == 1)
    }

    @Test func `A department that is named with its place is none of the State Council`() {
        #expect(findings(filled.of("枫泽区住房和城乡建设局", .department, nil)).count == 1)
    }

    @Test func `What an authority is must be known`() {
        #expect(findings(filled.of("澄屿委员会", nil, .county)).isEmpty)
        #expect(findings(filled.of("商务局", .department, nil)).isEmpty)
        #expect(findings(filled.of("国家市场监督管理总局", .department, nil)).isEmpty)
        #expect(findings(filled.of("市场监督管理局", .department, nil)).isEmpty)
        let told = filled.of("鹤汀县商务局").changing { $0.submission.agency = "澄屿市人民政府" }
        #expect(findings(told).isEmpty)
    }

    @Test func `The older form may count what others have made`() {
        let report = ReportBuilder(.form2019).printing("regulation", ["public_total": 12]).of("鹤汀县商务局")
        #expect(findings(report).map(\.severity) == [.information])
    }
}
