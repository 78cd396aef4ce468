import Models
import TestSupport
import Testing

@Suite("F-SECTION: 六个部分齐全")
struct SectionTests {
    private func report(without kind: SectionKind) -> ReportBuilder {
        ReportBuilder().changing { $0.sections.removeAll { $0.kind == kind } }
    }

    private func report(emptying kind: SectionKind) -> ReportBuilder {
        ReportBuilder().changing { report in
            for index in report.sections.indices where report.sections[index].kind == kind {
                report.sections[index].bodySpan = nil
            }
        }
    }

    @Test func `A report with its six sections has no finding`() {
        #expect(ReportBuilder().findings(of: "F-SECTION").isEmpty)
    }

    @Test(arguments: [(SectionKind.proactive, TableID.proactive), (.requests, .requests), (.remedies, .remedies)])
    func `A section that the law requires is an error when absent`(kind: SectionKind, table: TableID) {
        let found = report(without: kind).withoutTable(table).findings(of: "F-SECTION")
        #expect(found.map(\.severity) == [.error])
        #expect(found.map(\.verdict) == [.report])
        #expect(found.map(\.arguments) == [["section": kind.rawValue]])
    }

    @Test func `So is the one of problems`() {
        let found = report(without: .problems).findings(of: "F-SECTION")
        #expect(found.map(\.severity) == [.error])
        #expect(found.map(\.verdict) == [.report])
    }

    @Test func `A table without its heading is a warning, for the section is there`() throws {
        let found = report(without: .requests).findings(of: "F-SECTION")
        #expect(found.map(\.severity) == [.warning])
        #expect(found.first?.arguments == ["section": "requests"])
        #expect(
            found.first?.message.zh == "没有找到“三、收到和处理政府信息公开申请情况”部分的标题，但是有这一部分的表格；请补上标题，或者按格式改正标题。")
        #expect(
            found.first?.message.en
                == "There is no heading “III. Requests received and processed”, but the table of that "
                + "section is there: add the heading, or correct it.")
    }

    @Test(arguments: [SectionKind.overview, .other])
    func `The first and the last section are a warning when absent`(kind: SectionKind) {
        #expect(report(without: kind).findings(of: "F-SECTION").map(\.severity) == [.warning])
    }

    @Test func `An absent section is named as the form names it`() throws {
        let finding = try #require(report(without: .other).findings(of: "F-SECTION").first)
        #expect(finding.message.zh == "没有“六、其他需要报告的事项”部分。")
        #expect(finding.message.en == "There is no section “VI. Other matters to report”.")
    }

    @Test func `A heading with nothing below it is a warning, for extraction may have lost the rest`() throws {
        let finding = try #require(report(emptying: .problems).findings(of: "F-SECTION").first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .reading)
        #expect(finding.span?.line == 10)
        #expect(
            finding.message.zh == "“五、存在的主要问题及改进情况”部分只有标题，没有内容；也可能是提取文本时丢失，请先核对原文。")
        #expect(
            finding.message.en == "The section “V. Main problems and improvements” has a heading and nothing below it. "
                + "It may have been lost in extraction: check the source first.")
    }

    @Test func `A section that lacks its table only is not reported twice`() {
        let empty = report(emptying: .requests).withoutTable(.requests)
        #expect(empty.findings(of: "F-SECTION").isEmpty)
        #expect(empty.findings(of: "F-TABLE").count == 1)
    }

    @Test func `Sections in another order are a warning`() throws {
        let found = ReportBuilder().changing { $0.sections.swapAt(3, 4) }.findings(of: "F-SECTION")
        #expect(found.count == 1)
        let finding = try #require(found.first)
        #expect(finding.severity == .warning)
        #expect(finding.arguments == ["section": "remedies", "behind": "problems"])
        #expect(
            finding.message.zh == "“四、政府信息公开行政复议、行政诉讼情况”部分排在“五、存在的主要问题及改进情况”部分之后；"
                + "各部分应当按格式的顺序排列。")
        #expect(
            finding.message.en == "The section “IV. Administrative reviews and lawsuits” stands behind "
                + "“V. Main problems and improvements”; the sections should be in the order of the form.")
    }

    @Test func `A section too few is no other order`() {
        #expect(report(without: .remedies).findings(of: "F-SECTION").count == 1)
    }
}
