import Models
import TestSupport
import Testing

@Suite("T2-UNIT: 金额单位")
struct MoneyUnitTests {
    @Test func `An amount with its unit has no finding`() {
        #expect(ReportBuilder(.form2019).findings(of: "T2-UNIT").isEmpty)
    }

    @Test func `An amount without a unit is a warning and nothing else`() throws {
        let report = ReportBuilder(.form2019)
            .losing("proactive.procurement_amount_wan", .damaged, basis: .label, raw: "251000")
            .observing(
                Observation(
                    .unitAbsent, in: .proactive, subject: "procurement", at: Span(line: 60, start: 5, length: 6)))
        let finding = try #require(report.findings(of: "T2-UNIT").first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .report)
        #expect(finding.cells == ["proactive.procurement_amount_wan"])
        #expect(finding.span?.line == 60)
        #expect(finding.message.zh == "“政府集中采购／采购总金额”填写为“251000”，没有注明单位（元或万元），无法确定金额。")
        #expect(
            finding.message.en == "“Centralised government procurement / total amount, 10,000 yuan” says “251000” "
                + "without a unit (yuan or 10,000 yuan), so the amount is not known.")
        #expect(report.findings(of: "T2-INT").isEmpty)
    }
}
