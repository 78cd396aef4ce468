import Models
import TestSupport
import Testing

@Suite("ID-AGENCY: 机关名称一致")
struct SameAgencyTests {
    private let report = ReportBuilder.plain.of("鹤汀县市场监督管理局")

    private func findings(_ report: ReportBuilder) -> [Finding] { report.findings(of: "ID-AGENCY") }

    @Test func `One name has no finding`() {
        #expect(findings(report).isEmpty)
    }

    @Test func `Two authorities are a warning`() throws {
        let finding = try #require(findings(report.alsoNaming(("鹤汀县财政局", .signature))).first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .report)
        #expect(finding.span?.line == 300)
        #expect(finding.arguments == ["others": "鹤汀县财政局"])
        #expect(finding.message.zh == "机关名称不一致：标题为“鹤汀县市场监督管理局”、落款为“鹤汀县财政局”。请确认是同一机关的报告，并统一名称。")
        #expect(
            finding.message.en == "The authority's name is not the same everywhere: “鹤汀县市场监督管理局” (title), "
                + "“鹤汀县财政局” (signature). Make sure that it is the report of one authority, under one name.")
    }

    @Test(arguments: ["澄屿市鹤汀县市场监督管理局", "鹤汀县市场监管局", "鹤汀县市监局", "市场监督管理局"])
    func `A name with its place or for short is the same organ`(other: String) throws {
        let finding = try #require(findings(report.alsoNaming((other, .signature))).first)
        #expect(finding.severity == .information)
        #expect(finding.message.zh == "机关名称写法不一：标题为“鹤汀县市场监督管理局”、落款为“\(other)”；应为同一机关，建议统一使用全称。")
        #expect(
            finding.message.en == "The authority's name is written in different ways: “鹤汀县市场监督管理局” (title), "
                + "“\(other)” (signature). It is the same one; better use its full name.")
    }

    @Test func `A place is not every authority of that place`() {
        #expect(findings(report.alsoNaming(("鹤汀县人民政府", .signature))).map(\.severity) == [.warning])
    }

    @Test func `A township is its government, and an office signs for its government`() {
        let township = ReportBuilder.plain.of("云岭镇人民政府", .townshipStreet, .township)
        #expect(findings(township.alsoNaming(("云岭镇", .signature))).isEmpty)
        #expect(findings(township.alsoNaming(("鹤汀县云岭镇", .signature))).map(\.severity) == [.information])
        let government = ReportBuilder.plain.of("鹤汀县人民政府", .government)
        #expect(findings(government.alsoNaming(("鹤汀县人民政府办公室", .signature))).isEmpty)
    }

    @Test func `The government above a department's title is the site`() {
        #expect(findings(report.alsoNaming(("鹤汀县人民政府", .masthead))).isEmpty)
    }

    @Test func `A short name beside the report says nothing`() {
        #expect(findings(report.alsoNaming(("鹤汀县市监局", .label))).isEmpty)
    }

    @Test func `Another authority on the page alone is only said`() {
        let found = findings(report.alsoNaming(("鹤汀县人民政府办公室", .label)))
        #expect(found.map(\.severity) == [.information])
        #expect(found.map(\.verdict) == [.reading])
    }

    @Test func `Advertising stands for no authority`() throws {
        let hijacked = ReportBuilder.plain.changing { report in
            report.identity.agency = nil
            report.identity.title?.value = "888bet(中国)官方网站 2024年政府信息公开工作年度报告"
        }
        let finding = try #require(findings(hijacked).first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .reading)
        #expect(
            finding.message.zh == "机关名称处出现广告文字：“888bet(中国)官方网站 2024年”；页面可能被篡改，或者来自仿冒网站，"
                + "请到政府网站核对原文。")
        #expect(
            finding.message.en == "There is advertising in place of the authority's name: “888bet(中国)官方网站 2024年”. "
                + "The page may have been tampered with: check the source on the government's site.")
    }

    @Test func `Advertising before the title is a warning, whoever is named in it`() throws {
        let found = ReportBuilder.plain.of("鹤汀县商务局")
            .remarking(.beforeTitle, "888bet(中国)官方网站").findings(of: "ID-AGENCY")
        #expect(found.map(\.severity) == [.warning])
        #expect(
            found.first?.message.zh == "机关名称处出现广告文字：“888bet(中国)官方网站”；页面可能被篡改，或者来自仿冒网站，"
                + "请到政府网站核对原文。")
        #expect(ReportBuilder.plain.remarking(.beforeTitle, "鹤汀县政务公开网").findings(of: "ID-AGENCY").isEmpty)
    }

    @Test func `A site's name beside the authority's is no advertising`() {
        let line = report.changing { report in
            report.identity.title?.value = "鹤汀县人民政府官方网站 鹤汀县市场监督管理局2024年政府信息公开工作年度报告"
        }
        #expect(findings(line).isEmpty)
        let lottery = ReportBuilder.plain.of("澄屿市体育彩票管理中心", .department, .prefecture)
        #expect(findings(lottery).isEmpty)
    }
}
