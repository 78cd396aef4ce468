import Forms
import Models
import TestSupport
import Testing

@Suite("F-SECTION-NO: 部分的编号")
struct SectionNumberTests {
    private let rule = "F-SECTION-NO"

    @Test func `Sections numbered as in the form have no finding`() {
        #expect(ReportBuilder().findings(of: rule).isEmpty)
    }

    @Test(arguments: ["## 三、收到和处理政府信息公开申请情况", "|三、收到和处理政府信息公开申请情况", "三、行政机关收到和处理\n政府信息公开申请情况"])
    func `Marks of a page and another wording are no other number`(heading: String) {
        #expect(ReportBuilder().heading(.requests, heading).findings(of: rule).isEmpty)
    }

    @Test func `A section too many, shifted numbers and commas are one finding`() throws {
        let found = ReportBuilder()
            .remarking(.extraSection, "二、制度建设情况", line: 3)
            .heading(.proactive, "三，主动公开政府信息情况")
            .heading(.remedies, "四，政府信息公开行政复议、行政诉讼情况")
            .findings(of: rule)
        #expect(found.count == 1)
        let finding = try #require(found.first)
        #expect(finding.severity == .information)
        #expect(finding.verdict == .report)
        #expect(finding.span?.line == 3)
        #expect(finding.arguments["extra"] == "二、制度建设情况")
        #expect(
            finding.message.zh == "各部分标题的编号与格式不一致：多出“二、制度建设情况”；“三，主动公开政府信息情况”应当编为“二、”；"
                + "“四，政府信息公开行政复议、行政诉讼情况”的编号应当写作“四、”。")
        #expect(
            finding.message.en == "The headings are not numbered as in the form: “二、制度建设情况” is not in the form; "
                + "“三，主动公开政府信息情况” should be numbered “二、”; "
                + "the number of “四，政府信息公开行政复议、行政诉讼情况” should be written “四、”.")
    }

    @Test func `A heading without its number is one, and extraction can explain it`() throws {
        let finding = try #require(ReportBuilder().heading(.other, "其他需要报告的事项").findings(of: rule).first)
        #expect(finding.verdict == .reading)
        #expect(finding.message.zh == "各部分标题的编号与格式不一致：“其他需要报告的事项”没有编号，应为“六、”。")
        #expect(
            finding.message.en
                == "The headings are not numbered as in the form: “其他需要报告的事项” has no number; it should be “六、”.")
    }

    @Test func `A number of another style is one to be written as the form does`() throws {
        let finding = try #require(ReportBuilder().heading(.other, "6、其他需要报告的事项").findings(of: rule).first)
        #expect(finding.message.zh == "各部分标题的编号与格式不一致：“6、其他需要报告的事项”的编号应当写作“六、”。")
    }

    @Test func `That no heading has a number is said once`() throws {
        let report = SectionKind.allCases.reduce(ReportBuilder()) { builder, kind in
            builder.heading(kind, String(kind.titleZH.dropFirst(2)))
        }
        let finding = try #require(report.findings(of: rule).first)
        #expect(finding.message.zh == "各部分标题的编号与格式不一致：各部分的标题均没有编号。")
        #expect(finding.message.en == "The headings are not numbered as in the form: no heading has a number.")
    }

    @Test func `Numbers in brackets are another style`() throws {
        let finding = try #require(ReportBuilder().heading(.other, "（六）其他需要报告的事项").findings(of: rule).first)
        #expect(finding.message.zh == "各部分标题的编号与格式不一致：“（六）其他需要报告的事项”的编号应当写作“六、”。")
    }
}
