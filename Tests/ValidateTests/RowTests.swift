import Models
import TestSupport
import Testing

@Suite("F-ROW: 各行齐全")
struct RowTests {
    @Test func `A table with all its rows has no finding`() {
        #expect(ReportBuilder().findings(of: "F-ROW").isEmpty)
    }

    @Test func `One absent row is named`() throws {
        let report = ReportBuilder().observing(Observation(.rowAbsent, in: .requests, subject: "other_other"))
        let finding = try #require(report.findings(of: "F-ROW").first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .reading)
        #expect(finding.cells.count == 7)
        #expect(finding.cells.first == "requests.other_other.natural_person")
        #expect(
            finding.message.zh
                == "“三、收到和处理政府信息公开申请情况”表中没有“（六）3.其他”一行；也可能是提取文本时丢失，请先核对原文。")
        #expect(
            finding.message.en == "The table “III. Requests received and processed” lacks 1 row: “(6) 3. Other”. "
                + "It may have been lost in extraction: check the source first.")
    }

    @Test func `Several absent rows of one table are one finding`() throws {
        let rows = ["regulation", "license", "penalty", "coercion"]
        let report = rows.reduce(ReportBuilder.plain) {
            $0.observing(Observation(.rowAbsent, in: .proactive, subject: $1))
        }
        let found = report.findings(of: "F-ROW")
        #expect(found.count == 1)
        #expect(found.first?.arguments == ["table": "proactive", "rows": "regulation, license, penalty, coercion"])
        #expect(
            found.first?.message.zh == "“二、主动公开政府信息情况”表中没有“规章”、“行政许可”、“行政处罚”等（共 4 行）；"
                + "也可能是提取文本时丢失，请先核对原文。")
        #expect(report.assessed.outcomes[.fail] == 1)
    }
}
