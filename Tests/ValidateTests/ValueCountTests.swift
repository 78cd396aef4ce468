import Forms
import Models
import TestSupport
import Testing

@Suite("F-CELLCOUNT: 每行数值个数")
struct ValueCountTests {
    @Test func `Rows with as many values as columns have no finding`() {
        #expect(ReportBuilder().findings(of: "F-CELLCOUNT").isEmpty)
    }

    @Test func `A short row is a warning with what is due and what is there`() throws {
        let report = ReportBuilder().observing(
            Observation(
                .valueCount, in: .requests, subject: "unable_needs_creation", expected: 7, found: 6,
                at: Span(line: 344, start: 9, length: 4)))
        let finding = try #require(report.findings(of: "F-CELLCOUNT").first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .reading)
        #expect(finding.expected?.count == 7)
        #expect(finding.actual?.count == 6)
        #expect(finding.difference?.count == -1)
        #expect(finding.cells.count == 7)
        #expect(finding.span?.line == 344)
        #expect(
            finding.message.zh
                == "“三、收到和处理政府信息公开申请情况”表“（四）2.没有现成信息需要另行制作”一行有 6 个数值，格式为 7 个；"
                + "也可能是提取文本时丢失，请先核对原文。")
        #expect(
            finding.message.en == "In the table “III. Requests received and processed”, the row "
                + "“(4) 2. Would have to be created” has 6 values; the form has 7. "
                + "It may have been lost in extraction: check the source first.")
    }

    @Test func `25 short rows are one finding for each number of values`() {
        let rows = Form.of(.form2021).table(.requests)?.rows ?? []
        let report = rows.enumerated().reduce(ReportBuilder.plain) { builder, row in
            builder.observing(
                Observation(
                    .valueCount, in: .requests, subject: row.element.id, expected: 7, found: row.offset < 14 ? 6 : 5))
        }
        let found = report.findings(of: "F-CELLCOUNT")
        #expect(found.map(\.actual?.count) == [6, 5])
        #expect(found.map(\.cells.count) == [14 * 7, 11 * 7])
        #expect(
            found.first?.message.zh == "“三、收到和处理政府信息公开申请情况”表有 14 行各有 6 个数值（“一、本年新收政府信息公开申请数量”、"
                + "“二、上年结转政府信息公开申请数量”、“（一）予以公开”等），格式为 7 个；也可能是提取文本时丢失，请先核对原文。")
        #expect(report.assessed.outcomes[.fail] == 1)
    }

    @Test func `The one row of the remedies table is the table`() throws {
        let report = ReportBuilder().observing(
            Observation(.valueCount, in: .remedies, subject: "remedies", expected: 15, found: 16))
        let finding = try #require(report.findings(of: "F-CELLCOUNT").first)
        #expect(finding.cells.count == 15)
        #expect(
            finding.message.zh == "“四、政府信息公开行政复议、行政诉讼情况”表有 16 个数值，格式为 15 个；"
                + "也可能是提取文本时数字被拆开，请先核对原文。")
        #expect(finding.message.en.hasSuffix("Extraction may have split a number: check the source first."))
    }
}
