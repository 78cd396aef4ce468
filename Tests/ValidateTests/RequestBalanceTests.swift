import Models
import TestSupport
import Testing

@Suite("T3-BALANCE: 第一项加第二项之和，等于第三项加第四项之和")
struct RequestBalanceTests {
    @Test func `A table that balances has no finding`() {
        #expect(ReportBuilder.plain.findings(of: "T3-BALANCE").isEmpty)
    }

    @Test func `A printed imbalance is an error of the report`() throws {
        let found = ReportBuilder.plain.printing("requests.carried_in.total", 2).findings(of: "T3-BALANCE")
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(finding.severity == .error)
        #expect(finding.verdict == .report)
        #expect(finding.outcome == .fail)
        #expect(
            finding.cells == [
                "requests.received_new.total", "requests.carried_in.total", "requests.total_processed.total",
                "requests.carried_out.total",
            ])
        #expect(finding.expected?.count == 17)
        #expect(finding.actual?.count == 15)
        #expect(finding.difference?.count == -2)
        #expect(finding.arguments == ["instance": "total", "corrections": "1"])
        #expect(
            finding.message.zh
                == "“总计”一列不符合勾稽关系“第一项加第二项之和，等于第三项加第四项之和”："
                + "第一项 15、第二项 2，之和为 17；第三项总计 15、第四项 0，之和为 15；相差 2。"
                + "只改一格就能使各等式都成立：“二、上年结转政府信息公开申请数量／总计”由 2 改为 0。")
        #expect(
            finding.message.en
                == "Column “total”: items I and II must add up to items III and IV, but I 15 + II 2 = 17, "
                + "and III 15 + IV 0 = 15; the difference is 2. One cell alone satisfies every equation: "
                + "“II. Requests carried over from last year / total” from 2 to 0.")
    }

    @Test func `An imbalance among figures that arithmetic placed is a matter of reading`() throws {
        let report = ReportBuilder.plain.printing("requests.carried_in.total", 2, basis: .arithmetic)
        let finding = try #require(report.findings(of: "T3-BALANCE").first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .reading)
        #expect(finding.message.zh.contains("相差 2。有的数值读取时存在疑问，请先核对原文。"))
        #expect(finding.message.en.contains("Some of these figures were read with doubt: check the source first."))
    }

    @Test func `A lost cell is never taken for zero`() throws {
        let report = ReportBuilder.plain.losing("requests.carried_in.total")
        let finding = try #require(report.findings(of: "T3-BALANCE").first)
        #expect(finding.outcome == .notAssessable)
        #expect(finding.severity == .information)
        #expect(finding.verdict == nil)
        #expect(finding.cells == ["requests.carried_in.total"])
        #expect(finding.arguments == ["instances": "total", "count": "1", "unreported": "1"])
        #expect(
            finding.message.zh == "“勾稽关系”有 1 处无法核对，因为 1 个单元格没有数值：二、上年结转政府信息公开申请数量／总计。")
        #expect(
            finding.message.en == "Balance of requests: 1 equation cannot be assessed; 1 cell without a value: "
                + "II. Requests carried over from last year / total.")
    }

    @Test func `A blank cell beside figures is never taken for zero`() {
        let report = ReportBuilder.plain.losing("requests.carried_in.total", .blank, basis: .label, raw: "")
        #expect(report.findings(of: "T3-BALANCE").first?.outcome == .notAssessable)
    }

    @Test func `Figures too large to be added cannot be assessed`() throws {
        let huge = CellValue(millionths: .max)
        let report = ReportBuilder.plain
            .replacing("requests.received_new.total") { $0.value = huge }
            .replacing("requests.carried_in.total") { $0.value = huge }
        let finding = try #require(report.findings(of: "T3-BALANCE").first)
        #expect(finding.outcome == .notAssessable)
        #expect(finding.message.zh == "“勾稽关系”有 1 处无法核对，因为 1 处数值过大，无法相加。")
        #expect(finding.cells.count == 4)
    }
}
