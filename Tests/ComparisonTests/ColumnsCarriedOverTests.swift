import ComparisonCore
import Models
import Testing

@Suite("X-CARRY-COL")
struct ColumnsCarriedOverTests {
    private let rule = "X-CARRY-COL"

    private func before(_ column: String) -> String { "requests.carried_out.\(column)" }
    private func this(_ column: String) -> String { "requests.carried_in.\(column)" }

    @Test("The same by every applicant")
    func passes() {
        let reports = [
            Reports.report(2023, [before("natural_person"): 4, before("commercial_enterprise"): 1]),
            Reports.report(2024, [this("natural_person"): 4, this("commercial_enterprise"): 1]),
        ]
        #expect(Reports.years(reports, rule).isEmpty)
        #expect(
            Reports.outcomes(reports)[.pass] > Reports.outcomes([Reports.report(2023), Reports.report(2024)])[.pass])
    }

    @Test("All columns that differ are said at once")
    func fails() throws {
        let reports = [
            Reports.report(2023, [before("natural_person"): 4, before("commercial_enterprise"): 1]),
            Reports.report(2024, [this("natural_person"): 5]),
        ]
        let findings = Reports.years(reports, rule)
        #expect(findings.count == 1)
        let finding = try #require(findings.first)
        #expect(
            finding.message.zh
                == "2023年度报告“四、结转下年度继续办理”与本年度“二、上年结转政府信息公开申请数量”的分列不一致："
                + "“自然人”上年结转 4、本年填写 5；“商业企业”上年结转 1、本年填写 0。请核对；申请人分类有调整的除外。")
        #expect(
            finding.message.en
                == "What the report on 2023 carries over is not what this report carries in, by applicant: natural persons "
                + "4 and 5; commercial enterprises 1 and 0. Check them, unless applicants were classed anew.")
        #expect(finding.cells == [this("natural_person"), this("commercial_enterprise")])
        #expect(finding.verdict == .report)
    }

    @Test("The total alone is X-CARRY's")
    func total() {
        let reports = [Reports.report(2023, [before("total"): nil]), Reports.report(2024, [this("total"): 3])]
        #expect(Reports.years(reports, rule).isEmpty)
    }

    @Test("A blank column cannot be judged")
    func blank() throws {
        let reports = [Reports.report(2023, [before("other_org"): nil]), Reports.report(2024, [this("total"): 3])]
        let finding = try #require(Reports.years(reports, rule).first)
        #expect(finding.outcome == .notAssessable)
        #expect(finding.severity == .information)
        #expect(finding.message.zh == "2023年度报告的“四、结转下年度继续办理／其他”没有数值，无法核对两个年度是否衔接。")
        #expect(
            finding.message.en
                == "The two years cannot be held against each other, because there is no figure for "
                + "“IV. Carried over to next year / other organisations” of the report on 2023.")
    }

    @Test("A row that is missing altogether is said once, by X-CARRY")
    func missingRow() {
        let columns = [
            "natural_person", "commercial_enterprise", "research_institution", "public_welfare_org",
            "legal_service_org", "other_org", "total",
        ]
        let blank = [String: Int?](uniqueKeysWithValues: columns.map { (this($0), nil) })
        let reports = [Reports.report(2023), Reports.report(2024, blank)]
        #expect(Reports.years(reports, rule).isEmpty)
        #expect(Reports.years(reports, "X-CARRY").count == 1)
    }
}
