import Models
import TestSupport
import Testing
import ValidateCore

@Suite("CAL-DEPT, CAL-GOV, CAL-TOWN: 公开期限")
struct DeadlineTests {
    private let department = ReportBuilder.plain.of("鹤汀县商务局")
    private let government = ReportBuilder.plain.of("鹤汀县人民政府", .government)
    private let office = ReportBuilder.plain.of("鹤汀县人民政府办公室", .governmentOffice)
    private let township = ReportBuilder.plain.of("鹤汀县云岭镇人民政府", .townshipStreet, .township)

    private static let rules = ["CAL-DEPT", "CAL-GOV", "CAL-TOWN"]

    private func findings(_ report: ReportBuilder) -> [Finding] {
        Self.rules.flatMap(report.findings(of:))
    }

    @Test func `The last day of a deadline is in time`() {
        #expect(findings(department.dated("2025-01-31")).isEmpty)
        #expect(findings(government.dated("2025-03-31")).isEmpty)
        #expect(findings(township.dated("2025-01-31")).isEmpty)
    }

    @Test func `A department's report of February is late`() throws {
        let finding = try #require(findings(department.dated("2025-02-14")).first)
        #expect(finding.rule == "CAL-DEPT")
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .report)
        #expect(finding.arguments == ["deadline": "2025-01-31", "published": "2025-02-14", "days": "14"])
        #expect(finding.span?.line == 2)
        #expect(
            finding.message.zh == "发布日期为2025年2月14日，晚于县级以上人民政府部门年度报告的公开期限2025年1月31日，逾期 14 天。"
                + "请核实发布日期；确属逾期的，向主管部门说明。")
        #expect(
            finding.message.en
                == "Published on 2025-02-14, 14 days after the deadline of 2025-01-31 for departments of "
                + "governments of a county and above. Check the date; if it is right, account for the delay.")
    }

    @Test func `A government has two months more`() throws {
        #expect(findings(government.dated("2025-03-12")).isEmpty)
        let finding = try #require(findings(government.dated("2025-04-01")).first)
        #expect(finding.rule == "CAL-GOV")
        #expect(finding.severity == .warning)
        #expect(
            finding.message.zh == "发布日期为2025年4月1日，晚于县级以上人民政府年度报告的公开期限2025年3月31日，逾期 1 天。"
                + "请核实发布日期；确属逾期的，向主管部门说明。")
        #expect(
            finding.message.en
                == "Published on 2025-04-01, 1 day after the deadline of 2025-03-31 for governments of a "
                + "county and above. Check the date; if it is right, account for the delay.")
    }

    @Test func `A township's late report is only said`() throws {
        let finding = try #require(findings(township.dated("2025-02-06")).first)
        #expect(finding.rule == "CAL-TOWN")
        #expect(finding.severity == .information)
        #expect(
            finding.message.zh == "发布日期为2025年2月6日，晚于乡镇、街道年度报告的公开期限2025年1月31日，逾期 6 天。"
                + "条例第四十九条没有规定乡镇、街道的期限，以当地通知为准。")
        #expect(
            finding.message.en == "Published on 2025-02-06, 6 days after the deadline of 2025-01-31 for townships and "
                + "streets. The law has no deadline for townships and streets: the local notice counts.")
    }

    @Test func `A government's office may publish the government's report`() throws {
        let finding = try #require(findings(office.dated("2025-03-12")).first)
        #expect(finding.rule == "CAL-DEPT")
        #expect(finding.severity == .information)
        #expect(
            finding.message.zh == "发布日期为2025年3月12日，晚于县级以上人民政府部门年度报告的公开期限2025年1月31日，逾期 40 天。"
                + "如果这是本级政府的报告，期限为2025年3月31日，没有逾期。")
        #expect(
            finding.message.en
                == "Published on 2025-03-12, 40 days after the deadline of 2025-01-31 for departments of "
                + "governments of a county and above. If this is the government's own report, the deadline is "
                + "2025-03-31 and it is in time.")
        #expect(findings(office.dated("2025-04-02")).map(\.severity) == [.warning])
        let consolidated = office.changing { $0.identity.scope = .consolidated }
        #expect(findings(consolidated.dated("2025-03-12")).isEmpty)
        #expect(findings(consolidated.dated("2025-04-02")).map(\.rule) == ["CAL-GOV"])
    }

    @Test func `The law does not name zones and branches`() throws {
        let zone = ReportBuilder.plain.of("澄屿市高新技术开发区管理委员会", .dispatchedOrgan, nil)
        let finding = try #require(findings(zone.dated("2025-02-01")).first)
        #expect(finding.severity == .information)
        #expect(finding.message.zh.hasSuffix("逾期 1 天。条例第四十九条没有提到派出机构，以当地通知为准。"))
        #expect(
            finding.message.en.hasSuffix("The law does not name dispatched organs: the local notice counts."))
    }

    @Test func `An organ run from above has the departments' deadline`() {
        let organ = ReportBuilder.plain.of("国家税务总局澄屿市税务局", .verticalOrgan, .prefecture)
        #expect(findings(organ.dated("2025-02-01")).map(\.severity) == [.warning])
    }

    @Test func `What is not known is not taken for late`() {
        #expect(findings(ReportBuilder.plain.of("澄屿市某机构", nil, nil).dated("2025-06-01")).isEmpty)
        #expect(findings(department.dated(nil, signed: "2025-02-20")).isEmpty)
        #expect(findings(department.dated("2025-06-01").year(nil)).isEmpty)
    }

    @Test func `The day that the sender says outranks the printed one`() {
        let told = department.dated("2025-02-14").changing { report in
            report.submission.publishedAt = CalendarDate(year: 2025, month: 1, day: 20)
        }
        #expect(findings(told).isEmpty)
    }

    @Test func `A page dated a year late is not taken for a late report`() {
        #expect(findings(department.dated("2026-01-31")).isEmpty)
        #expect(findings(department.dated("2026-01-30")).map(\.rule) == ["CAL-DEPT"])
    }

    @Test func `Reports on years before 2019 had another law`() {
        #expect(findings(department.dated("2019-03-20").year(2018)).isEmpty)
    }
}
