import Models
import TestSupport
import Testing

@Suite("T2-FEE-PART: 信息处理费属于行政事业性收费")
struct FeePartTests {
    private func report(_ yuan: Int, amount: CellValue, raw: String) -> ReportBuilder {
        ReportBuilder().stating(.infoFeeCollected, yuan, "\(yuan)元").replacing("proactive.admin_fee_amount_wan") {
            $0.value = amount
            $0.raw = raw
        }
    }

    private func findings(_ report: ReportBuilder) -> [Finding] { report.findings(of: "T2-FEE-PART") }

    @Test func `Other fees may be much more`() {
        #expect(findings(report(400, amount: CellValue(millionths: 316_441_000_000), raw: "316441")).isEmpty)
    }

    @Test func `A fee without any mention is no conflict`() {
        #expect(findings(ReportBuilder().printing("proactive.admin_fee_amount_wan", 120)).isEmpty)
        let denied = ReportBuilder().printing("proactive.admin_fee_amount_wan", 120)
            .stating(.infoFeeCollected, 0, "没有收取信息处理费") { $0.basis = .denial }
        #expect(findings(denied).isEmpty)
    }

    @Test func `The amount may be rounded`() {
        #expect(findings(report(2950, amount: CellValue(millionths: 290_000), raw: "0.29")).isEmpty)
        #expect(findings(report(2950, amount: .zero, raw: "0")).isEmpty)
        #expect(findings(report(2950, amount: .zero, raw: "0.00")).count == 1)
    }

    @Test func `More than all fees together is said`() throws {
        let finding = try #require(
            findings(report(29500, amount: CellValue(millionths: 500_000), raw: "0.5")).first)
        #expect(finding.severity == .information)
        #expect(finding.verdict == .report)
        #expect(finding.cells == ["proactive.admin_fee_amount_wan"])
        #expect(finding.arguments == ["collected_yuan": "29500"])
        #expect(finding.span?.line == 20)
        #expect(
            finding.message.zh == "正文写明收取信息处理费 29500 元，多于“行政事业性收费／本年收费金额（单位：万元）”填写的 0.5 万元；"
                + "信息处理费属于行政事业性收费，请核对金额和单位。")
        #expect(
            finding.message.en == "The text says that 29500 yuan were collected for processing information, more than "
                + "“Administrative fees / collected this year, 10,000 yuan” says (0.5). This fee is an administrative "
                + "fee: check the amounts and their units.")
    }

    @Test func `Rough figures and other years are not compared`() {
        let rough = ReportBuilder().stating(.infoFeeCollected, 29500, "约29500元") { $0.bound = .about }
        #expect(findings(rough).isEmpty)
        let other = ReportBuilder().stating(.infoFeeCollected, 29500, "29500元") { $0.period = .other }
        #expect(findings(other).isEmpty)
    }
}

@Suite("T2-FEE-STEP: 信息处理费的计费单位")
struct FeeStepTests {
    @Test func `Multiples of ten are in order`() {
        for yuan in [0, 380, 400, 2230, 2950] {
            let report = ReportBuilder().stating(.infoFeeCollected, yuan, "\(yuan)元")
            #expect(report.findings(of: "T2-FEE-STEP").isEmpty, "\(yuan)")
        }
        #expect(ReportBuilder().findings(of: "T2-FEE-STEP").isEmpty)
    }

    @Test func `The tariff has no other amounts`() throws {
        let report = ReportBuilder().stating(.infoFeeCollected, 2955, "2955元")
        let finding = try #require(report.findings(of: "T2-FEE-STEP").first)
        #expect(finding.severity == .information)
        #expect(finding.actual == CellValue(exactly: 2955))
        #expect(
            finding.message.zh == "正文写明收取信息处理费 2955 元，不是 10 元的整数倍；按国办函〔2020〕109号的收费标准，"
                + "金额应为 10 元的整数倍，请核对。")
        #expect(
            finding.message.en == "The text says that 2955 yuan were collected for processing information, which is no "
                + "multiple of 10 yuan as the tariff has it. Check the amount.")
    }

    @Test func `Before the fee there was no tariff`() {
        let report = ReportBuilder(.form2019).stating(.infoFeeCollected, 2955, "2955元")
        #expect(report.findings(of: "T2-FEE-STEP").isEmpty)
    }
}

@Suite("T3-FEE-UNPAID: 逾期未缴费与收费通知")
struct UnpaidFeeTests {
    private let unpaid = ReportBuilder().printing("requests.other_fee_unpaid.total", 1)

    private func findings(_ report: ReportBuilder) -> [Finding] { report.findings(of: "T3-FEE-UNPAID") }

    @Test func `An unpaid fee after a notice is in order`() {
        #expect(findings(unpaid.stating(.infoFeeNotices, 1, "1件")).isEmpty)
    }

    @Test func `Nothing collected is not the same as no notice`() {
        let report = unpaid.stating(.infoFeeCollected, 0, "没有收取信息处理费") { $0.basis = .denial }
        #expect(findings(report).isEmpty)
        #expect(findings(unpaid).isEmpty)
    }

    @Test func `Without a notice no fee is overdue`() throws {
        let report = unpaid.stating(.infoFeeNotices, 0, "未发出收费通知") { $0.basis = .denial }
        let finding = try #require(findings(report).first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .report)
        #expect(finding.cells == ["requests.other_fee_unpaid.total"])
        #expect(
            finding.message.zh == "“（六）2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请／总计”为 1，"
                + "但正文写明没有发出收费通知（“未发出收费通知”）；没有收费通知就没有逾期未缴费的申请，请核对。")
        #expect(
            finding.message.en
                == "“(6) 2. Fee not paid in time / total” is 1, but the text says that no fee notice was "
                + "sent (“未发出收费通知”). Without a notice no fee is overdue: check both.")
    }
}
