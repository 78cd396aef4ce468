import ComparisonCore
import Models
import Testing

@Suite("X-GAP")
struct MissingYearTests {
    private let rule = "X-GAP"

    @Test("Year after year")
    func passes() {
        #expect(Reports.years([2021, 2023, 2022].map { Reports.report($0) }, rule).isEmpty)
    }

    @Test("The report after the gap names the years")
    func fails() throws {
        let reports = [Reports.report(2024), Reports.report(2021)]
        let judgement = Comparison.years(reports, severities: [:])
        let (reading, finding) = try #require(judgement.findings.first { $0.finding.rule == rule })
        #expect(reading == 2024)
        #expect(finding.message.zh == "已有2021年度和本年度的报告，缺少 2022、2023 年度的报告，无法核对前后衔接，请补充。")
        #expect(
            finding.message.en
                == "There are reports on 2021 and on this year, but none on 2022, 2023, so that they cannot be held "
                + "against each other.")
        #expect(finding.arguments == ["years": "2022,2023"])
    }

    @Test("A report of which it is not known whose figures it gives may be the one")
    func unknownScope() {
        let reports = [Reports.report(2021), Reports.report(2022, scope: .unknown), Reports.report(2023)]
        #expect(Reports.years(reports, rule).isEmpty)
        #expect(Reports.outcomes(reports)[.notAssessable] > 0)
    }
}
