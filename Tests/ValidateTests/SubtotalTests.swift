import Models
import TestSupport
import Testing

@Suite("T3-SUBTOTAL: 小计等于各项之和")
struct SubtotalTests {
    private let rule = "T3-SUBTOTAL"
    private let report = ReportBuilder()
        .printing("requests.unable_not_held.total", 2).printing("requests.unable_still_unclear.total", 1)
        .printing("requests.received_new.natural_person", 4).printing("requests.received_new.commercial_enterprise", 2)
        .printing("requests.received_new.total", 6)

    @Test func `Subtotals that add up have no finding`() {
        let right = report.subtotal("requests.unable.total", 3).subtotal("requests.received_new.legal_person", 2)
        #expect(right.findings(of: rule).isEmpty)
        #expect(report.findings(of: rule).isEmpty)
    }

    @Test func `One of rows that does not is an error`() throws {
        let finding = try #require(report.subtotal("requests.unable.total", 2).findings(of: rule).first)
        #expect(finding.severity == .error)
        #expect(finding.verdict == .report)
        #expect(finding.cells.count == 3)
        #expect([finding.expected?.count, finding.actual?.count, finding.difference?.count] == [3, 2, -1])
        #expect(
            finding.message.zh == "“（四）无法提供／总计”的小计填写为 2，而各项之和为 3"
                + "（1.本机关不掌握相关政府信息 2、3.补正后申请内容仍不明确 1），相差 1。")
        #expect(
            finding.message.en == "The subtotal of “(4) Unable to provide / total” says 2, but its parts add up to 3 "
                + "((4) 1. Not held by this authority 2, (4) 3. Still unclear after correction 1); the difference is 1."
        )
    }

    @Test func `One of columns is as well`() throws {
        let finding = try #require(report.subtotal("requests.received_new.legal_person", 6).findings(of: rule).first)
        #expect(finding.cells.count == 5)
        #expect(
            finding.message.zh == "“一、本年新收政府信息公开申请数量／法人或其他组织”的小计填写为 6，而各项之和为 2（商业企业 2），相差 4。")
        #expect(
            finding.message.en == "The subtotal of “I. Requests newly received this year / legal persons and other "
                + "organisations” says 6, but its parts add up to 2 (commercial enterprises 2); the difference is 4.")
    }

    @Test func `A part that was read with doubt makes it a warning`() throws {
        let finding = try #require(
            report.inferring("requests.unable_needs_creation.total", 0).subtotal("requests.unable.total", 2)
                .findings(of: rule).first)
        #expect(finding.severity == .warning)
        #expect(
            finding.message.zh == "“（四）无法提供／总计”的小计填写为 2，而各项之和为 3"
                + "（1.本机关不掌握相关政府信息 2、3.补正后申请内容仍不明确 1），相差 1。有的数值读取时存在疑问，请先核对原文。")
        #expect(
            finding.message.en.hasSuffix(
                "the difference is 1. Some of these figures were read with doubt: check the source first."))
    }

    @Test func `A part without a figure leaves it open, without a finding`() {
        let open = report.losing("requests.unable_needs_creation.total").subtotal("requests.unable.total", 2)
        let before = report.losing("requests.unable_needs_creation.total").assessed.outcomes[.notAssessable]
        #expect(open.findings(of: rule).isEmpty)
        #expect(open.assessed.outcomes[.notAssessable] == before + 1)
    }

    @Test func `The total is not summed with a subtotal`() {
        #expect(
            report.subtotal("requests.unable.total", 3).findings(of: "T3-RESULTS") == report.findings(of: "T3-RESULTS"))
    }
}
