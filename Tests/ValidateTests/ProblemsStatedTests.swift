import Foundation
import Models
import TestSupport
import Testing
import ValidateCore

@Suite("F-SEC5-EMPTY: 第五部分有实质内容")
struct ProblemsStatedTests {
    private let rule = "F-SEC5-EMPTY"

    @Test(arguments: ["政策解读的形式还不够丰富，下一步将改进。", "解读形式单一，更新不够及时。"])
    func `A sentence about problems is enough`(text: String) {
        #expect(ReportBuilder().saying(text, in: .problems).findings(of: rule).isEmpty)
        #expect(ReportBuilder().findings(of: rule).isEmpty)
    }

    @Test func `None is no answer`() throws {
        let finding = try #require(ReportBuilder().saying("暂无。", in: .problems).findings(of: rule).first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .report)
        #expect(finding.expected?.count == 10)
        #expect(finding.actual?.count == 2)
        #expect(finding.message.zh == "“五、存在的主要问题及改进情况”部分只写了“暂无。”，应当写明存在的主要问题和改进情况。")
        #expect(
            finding.message.en == "The section “V. Main problems and improvements” says no more than “暂无。”; it should "
                + "state the main problems and what is done about them.")
    }

    @Test func `A few characters may be what extraction left`() throws {
        let finding = try #require(ReportBuilder().saying("（一）存在问题：", in: .problems).findings(of: rule).first)
        #expect(finding.verdict == .reading)
        #expect(
            finding.message.zh == "“五、存在的主要问题及改进情况”部分只写了“（一）存在问题：”，应当写明存在的主要问题和改进情况；"
                + "也可能是提取文本时丢失，请先核对原文。")
        #expect(
            finding.message.en == "The section “V. Main problems and improvements” says no more than “（一）存在问题：”; it "
                + "should state the main problems and what is done about them. It may have been lost in extraction: "
                + "check the source first.")
    }

    @Test func `A section without any text is F-SECTION's`() {
        let report = ReportBuilder().saying("", in: .problems).changing { report in
            for index in report.sections.indices where report.sections[index].kind == .problems {
                report.sections[index].bodySpan = nil
            }
        }
        #expect(report.findings(of: rule).isEmpty)
        #expect(report.findings(of: "F-SECTION").count == 1)
    }

    @Test func `How many characters are enough can be set`() throws {
        let file = Data(#"{"rules": {"F-SEC5-EMPTY": {"parameters": {"characters": 30}}}}"#.utf8)
        let settings = try RuleSettings(JSONDecoder().decode(RuleSettings.File.self, from: file))
        let report = ReportBuilder().saying("解读形式单一，更新不够及时。", in: .problems).report
        #expect(Assessor(settings: settings).assess(report).findings.contains { $0.rule == rule })
        #expect(!Assessor().assess(report).findings.contains { $0.rule == rule })
    }
}
