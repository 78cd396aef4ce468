import Models
import TestSupport
import Testing

@Suite("F-BLANK: 没有空着的单元格")
struct BlankTests {
    @Test func `A table of figures has no finding, nor has one that lost cells`() {
        #expect(ReportBuilder().findings(of: "F-BLANK").isEmpty)
        #expect(ReportBuilder().losing("requests.granted.other_org").findings(of: "F-BLANK").isEmpty)
    }

    @Test func `Blanks and strokes of one table are one warning`() throws {
        let found = ReportBuilder()
            .losing("proactive.coercion_decisions", .placeholder, basis: .label, raw: "/")
            .losing("proactive.penalty_decisions", .blank, basis: .label)
            .findings(of: "F-BLANK")
        #expect(found.count == 1)
        let finding = try #require(found.first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .report)
        #expect(finding.cells == ["proactive.penalty_decisions", "proactive.coercion_decisions"])
        #expect(finding.actual?.count == 2)
        #expect(
            finding.message.zh == "“二、主动公开政府信息情况”表有 2 个单元格空着或者填写为“/”"
                + "（“行政处罚／本年处理决定数量”、“行政强制／本年处理决定数量”）；没有发生的应当填 0。")
        #expect(
            finding.message.en
                == "In the table “II. Information disclosed on own initiative”, 2 cells are empty or “/” "
                + "(“Administrative penalties / decisions this year”, “Administrative coercion / decisions this year”); "
                + "what did not occur is 0.")
    }

    @Test func `A blank whose place is in doubt may be extraction's`() throws {
        let finding = try #require(
            ReportBuilder().losing("requests.granted.total", .blank, basis: .undecided).findings(of: "F-BLANK").first)
        #expect(finding.verdict == .reading)
        #expect(
            finding.message.zh == "“三、收到和处理政府信息公开申请情况”表有 1 个单元格空着（“（一）予以公开／总计”）；"
                + "没有发生的应当填 0；也可能是提取文本时丢失，请先核对原文。")
        #expect(
            finding.message.en == "In the table “III. Requests received and processed”, 1 cell is empty "
                + "(“(1) Granted / total”); what did not occur is 0. It may have been lost in extraction: "
                + "check the source first.")
    }
}
