import Models
import TestSupport
import Testing

@Suite("T2-UNIT: 金额与元、万元")
struct AmountSuspectTests {
    private func findings(_ report: ReportBuilder) -> [Finding] { report.findings(of: "T2-UNIT") }

    @Test func `A large amount is in order`() {
        #expect(findings(ReportBuilder().printing("proactive.admin_fee_amount_wan", 316_441)).isEmpty)
        #expect(findings(ReportBuilder().printing("proactive.admin_fee_amount_wan", 99_999_999)).isEmpty)
    }

    @Test func `An amount beyond belief is a warning`() throws {
        let report = ReportBuilder().printing("proactive.admin_fee_amount_wan", 251_000_000)
        let finding = try #require(findings(report).first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .report)
        #expect(finding.cells == ["proactive.admin_fee_amount_wan"])
        #expect(
            finding.message.zh == "“行政事业性收费／本年收费金额（单位：万元）”以万元计，填写为 251000000，金额大得不合常理："
                + "请核对是否把元填成了万元。")
        #expect(
            finding.message.en == "“Administrative fees / collected this year, 10,000 yuan” is in 10,000 yuan and says "
                + "251000000, which is beyond belief: check whether it was entered in yuan.")
    }

    @Test func `The same number in yuan in the text tells`() throws {
        let report = ReportBuilder().printing("proactive.admin_fee_amount_wan", 2950)
            .stating(.infoFeeCollected, 2950, "2950元")
        let finding = try #require(findings(report).first)
        #expect(finding.severity == .warning)
        #expect(finding.expected == CellValue(millionths: 295_000))
        #expect(finding.span?.line == 20)
        #expect(
            finding.message.zh == "“行政事业性收费／本年收费金额（单位：万元）”以万元计，填写为 2950，而正文写的是 2950 元："
                + "可能是把元填成了万元，如是，应为 0.295。")
        #expect(
            finding.message.en == "“Administrative fees / collected this year, 10,000 yuan” is in 10,000 yuan and says "
                + "2950, but the text says 2950 yuan: it was probably entered in yuan and should be 0.295.")
    }

    @Test func `Another fee counts only in its own words`() {
        let amount = ReportBuilder().printing("proactive.admin_fee_amount_wan", 100)
        let postage = amount.stating(.unclassified, 100, "100", in: "印制宣传册100元") { $0.unit = "元" }
        #expect(findings(postage).isEmpty)
        let fee = amount.stating(.unclassified, 100, "100", in: "行政事业性收费100元") { $0.unit = "元" }
        #expect(findings(fee).count == 1)
        let same = amount.stating(.unclassified, 100, "100", in: "行政事业性收费100万元") { $0.unit = "万元" }
        #expect(findings(same).isEmpty)
    }

    @Test func `A purchase is held against purchases`() {
        let report = ReportBuilder(.form2019).printing("procurement", ["project_count": 1, "amount_wan": 251_000])
            .stating(.unclassified, 251_000, "251000", in: "集中采购金额251000元") { $0.unit = "元" }
        #expect(findings(report).map(\.expected) == [CellValue(millionths: 25_100_000)])
    }
}
