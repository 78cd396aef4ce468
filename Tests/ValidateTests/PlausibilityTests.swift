import Forms
import Models
import TestSupport
import Testing

@Suite("P-ALLZERO: 全部为零")
struct AllZeroTests {
    private func findings(_ report: ReportBuilder) -> [Finding] { report.findings(of: "P-ALLZERO") }

    @Test func `One figure is enough`() {
        #expect(findings(ReportBuilder().printing("proactive.normative_document_in_force", 27)).isEmpty)
    }

    @Test func `A department without cases may be so`() throws {
        let finding = try #require(findings(ReportBuilder().of("鹤汀县商务局")).first)
        #expect(finding.severity == .information)
        #expect(finding.verdict == .report)
        #expect(finding.message.zh == "三张表的数值全部为 0，可能属实，请确认没有漏填。")
        #expect(
            finding.message.en
                == "All figures of the three tables are 0. It may be so; make sure that none is left out.")
    }

    @Test(arguments: ["鹤汀县市场监督管理局", "鹤汀县公安局", "鹤汀县行政审批局", "国家税务总局鹤汀县税务局"])
    func `Of an authority that licenses or punishes it is not likely`(agency: String) throws {
        let finding = try #require(findings(ReportBuilder().of(agency)).first)
        #expect(finding.severity == .warning)
        #expect(
            finding.message.zh == "三张表的数值全部为 0；\(agency)负有许可、执法职责，全年没有一件不合常理，"
                + "请核对第二部分的行政许可、行政处罚和行政强制。")
        #expect(
            finding.message.en == "All figures of the three tables are 0; \(agency) licenses and enforces, so that a "
                + "year without any case is not likely: check the licences, penalties and coercions of part II.")
    }

    @Test(arguments: ["鹤汀县卫生健康宣传教育中心", "澄屿市公安学校"])
    func `A centre or a school has no such duties`(agency: String) {
        #expect(findings(ReportBuilder().of(agency)).map(\.severity) == [.information])
    }

    @Test func `Inferred zeros are no printed ones, and lost rows are not known`() {
        let report = ReportBuilder().of("鹤汀县商务局")
        let inferred = Form.of(.form2021).cells(of: .requests).reduce(report) { $0.inferring($1.id, 0) }
        #expect(findings(inferred).map(\.verdict) == [.reading])
        #expect(findings(report.losing("proactive.license_decisions")).isEmpty)
        #expect(findings(report.withoutTable(.requests)).isEmpty)
    }
}

@Suite("P-ENFORCE: 执法机关没有处罚")
struct NoEnforcementTests {
    private let market = ReportBuilder().of("鹤汀县市场监督管理局")

    private func findings(_ report: ReportBuilder) -> [Finding] { report.findings(of: "P-ENFORCE") }

    @Test func `Penalties or coercions are in order`() {
        #expect(
            findings(market.printing("license", ["decisions": 204_453]).printing("penalty", ["decisions": 5])).isEmpty)
        #expect(findings(market.printing("coercion", ["decisions": 1])).isEmpty)
    }

    @Test func `Others need not punish`() {
        #expect(findings(ReportBuilder().of("鹤汀县商务局")).isEmpty)
        #expect(findings(ReportBuilder().of("鹤汀县人民政府", .government)).isEmpty)
        #expect(findings(ReportBuilder().of("澄海应急管理局", .department, .central)).isEmpty)
    }

    @Test func `Many licences and no penalty are a warning`() throws {
        let finding = try #require(findings(market.printing("license", ["decisions": 7882])).first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .report)
        #expect(
            finding.cells == [
                "proactive.license_decisions", "proactive.penalty_decisions", "proactive.coercion_decisions",
            ])
        #expect(
            finding.message.zh == "“行政许可”为 7882，“行政处罚”、“行政强制”却都为 0；鹤汀县市场监督管理局负有市场监督管理执法职责，"
                + "请核对是否漏填。本年处理决定包括依法未公开的决定。")
        #expect(
            finding.message.en
                == "“Administrative licences” is 7882, but “Administrative penalties”, "
                + "“Administrative coercion” are 0. 鹤汀县市场监督管理局 "
                + "enforces the law (市场监督管理): check whether decisions are left out. They count whether published or "
                + "not.")
    }

    @Test func `Nothing at all, and a text that says it is published`() throws {
        let finding = try #require(findings(market.remarking(.publishesDecisions, "双公示信息")).first)
        #expect(finding.span?.line == 20)
        #expect(
            finding.message.zh == "“行政许可”、“行政处罚”、“行政强制”都为 0，而正文写到“双公示信息”；"
                + "鹤汀县市场监督管理局负有市场监督管理执法职责，请核对是否漏填。本年处理决定包括依法未公开的决定。")
        #expect(
            finding.message.en
                == "“Administrative licences”, “Administrative penalties”, “Administrative coercion” are all 0, "
                + "though the text says "
                + "“双公示信息”. 鹤汀县市场监督管理局 enforces the law (市场监督管理): check whether decisions are left out. "
                + "They count whether published or not.")
    }

    @Test func `A few licences are not many, unless the text speaks of decisions`() {
        let few = market.printing("license", ["decisions": 30])
        #expect(findings(few).isEmpty)
        #expect(findings(few.remarking(.publishesDecisions, "双公示")).count == 1)
    }

    @Test func `A branch may punish in another name`() {
        let branch = ReportBuilder().of("澄屿市生态环境局鹤汀分局", .dispatchedOrgan, nil)
        #expect(findings(branch).map(\.severity) == [.information])
    }

    @Test func `A blank is not zero, and the older form is asked as well`() {
        #expect(findings(market.losing("proactive.penalty_decisions", .blank)).isEmpty)
        #expect(findings(ReportBuilder(.form2019).of("鹤汀县公安局")).count == 1)
    }
}
