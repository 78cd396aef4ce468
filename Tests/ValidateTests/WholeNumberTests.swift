import Models
import TestSupport
import Testing

@Suite("T2-INT, T3-INT, T4-INT: 单元格填写规定的数")
struct WholeNumberTests {
    @Test(arguments: ["T2-INT", "T3-INT", "T4-INT"])
    func `Whole numbers have no finding`(rule: String) {
        #expect(ReportBuilder.plain.findings(of: rule).isEmpty)
    }

    @Test func `Words in place of a number are an error of the report`() throws {
        let report = ReportBuilder().losing("requests.granted.total", .damaged, basis: .label, raw: "三件")
        let finding = try #require(report.findings(of: "T3-INT").first)
        #expect(finding.severity == .error)
        #expect(finding.verdict == .report)
        #expect(finding.cells == ["requests.granted.total"])
        #expect(finding.message.zh == "“（一）予以公开／总计”填写为“三件”，应为非负整数。")
        #expect(finding.message.en == "“(1) Granted / total” says “三件”, but a whole number from 0 is due.")
    }

    @Test func `A negative count is an error of the report`() throws {
        let report = ReportBuilder().printing("remedies.review_upheld", -1).printing("remedies.review_total", -1)
        let finding = try #require(report.findings(of: "T4-INT").first)
        #expect(finding.cells == ["remedies.review_upheld", "remedies.review_total"])
        #expect(finding.message.zh == "“行政复议／结果维持”填写为“-1”、“行政复议／总计”填写为“-1”，应为非负整数。")
    }

    @Test func `A fraction of a request is an error, a fraction of money is not`() {
        let half = CellValue(millionths: 500_000)
        let report = ReportBuilder()
            .replacing("requests.granted.total") { $0.value = half }
            .replacing("proactive.admin_fee_amount_wan") { $0.value = half }
        #expect(report.findings(of: "T3-INT").map(\.cells) == [["requests.granted.total"]])
        #expect(report.findings(of: "T2-INT").isEmpty)
    }

    @Test func `A change may be negative, money may not`() throws {
        let report = ReportBuilder(.form2019)
            .printing("proactive.penalty_items_change", -29).printing("proactive.procurement_amount_wan", -1)
            .losing("proactive.coercion_items_change", .damaged, basis: .header, raw: "减8项")
        let finding = try #require(report.findings(of: "T2-INT").first)
        #expect(finding.cells == ["proactive.coercion_items_change", "proactive.procurement_amount_wan"])
        #expect(
            finding.message.zh == "“行政强制／本年增/减”填写为“减8项”，应为整数；“政府集中采购／采购总金额”填写为“-1”，应为非负数。")
        #expect(
            finding.message.en == "“Administrative coercion / change this year” says “减8项”, but a whole number is due; "
                + "“Centralised government procurement / total amount, 10,000 yuan” says “-1”, "
                + "but an amount from 0 is due.")
    }

    @Test func `Values that run together are a matter of reading`() throws {
        let cells = ["natural_person", "commercial_enterprise", "research_institution", "public_welfare_org"]
        let report = cells.reduce(ReportBuilder()) {
            $0.losing("requests.granted.\($1)", .damaged, basis: .undecided, raw: "1310000")
        }
        let finding = try #require(report.findings(of: "T3-INT").first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .reading)
        #expect(finding.cells.count == 4)
        #expect(
            finding.message.zh == "“三、收到和处理政府信息公开申请情况”表有 4 个单元格的内容连在一起或残缺，无法确定各自的数值，请先核对原文："
                + "（一）予以公开／自然人、（一）予以公开／商业企业、（一）予以公开／科研机构等。")
    }

    @Test func `What is wrong and what is in doubt are two findings and one failure`() {
        let report = ReportBuilder()
            .losing("requests.granted.total", .damaged, basis: .label, raw: "三")
            .losing("requests.carried_out.total", .damaged, basis: .undecided, raw: "00")
        #expect(report.findings(of: "T3-INT").map(\.verdict) == [.report, .reading])
        #expect(report.assessed.outcomes[.fail] == 1)
    }

    @Test func `Many wrong cells are named in part and listed in full`() throws {
        let columns = ["natural_person", "commercial_enterprise", "research_institution", "public_welfare_org"]
        let report = columns.reduce(ReportBuilder()) {
            $0.losing("requests.granted.\($1)", .damaged, basis: .label, raw: "若干")
        }
        let finding = try #require(report.findings(of: "T3-INT").first)
        #expect(finding.cells.count == 4)
        #expect(finding.message.zh.hasSuffix("“（一）予以公开／科研机构”填写为“若干”等 4 个单元格，应为非负整数。"))
        #expect(finding.message.en.hasSuffix("says “若干” and 1 more, but a whole number from 0 is due."))
    }

    @Test(arguments: [CellStatus.blank, .placeholder, .missing])
    func `What is not a printed figure is not asked about`(status: CellStatus) {
        let report = ReportBuilder().losing("requests.granted.total", status, basis: .label, raw: "/")
        #expect(report.findings(of: "T3-INT").isEmpty)
    }
}
