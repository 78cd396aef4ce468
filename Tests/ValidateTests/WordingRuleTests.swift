import Models
import TestSupport
import Testing

@Suite("F-CHARLOSS, F-TEXT, N-YEAR: 文字")
struct WordingRuleTests {
    @Test func `A report without remarks has no finding`() {
        let report = ReportBuilder()
        #expect(["F-CHARLOSS", "F-TEXT", "N-YEAR"].allSatisfy { report.findings(of: $0).isEmpty })
    }

    @Test func `What other rules need is no slip`() {
        let report = ReportBuilder().remarking(.allHandled, "全部办结").remarking(.publishesDecisions, "双公示")
        #expect(["F-CHARLOSS", "F-TEXT", "N-YEAR"].allSatisfy { report.findings(of: $0).isEmpty })
    }

    @Test func `Lost characters are a warning in dates and numbers, else information`() throws {
        let found = ReportBuilder()
            .remarking(.lostInDate, "202411日").remarking(.lostCharacters, ")扎实推进", line: 30)
            .remarking(.lostInNumber, "澄商发〔202430号", line: 40).findings(of: "F-CHARLOSS")
        #expect(found.map(\.severity) == [.warning, .information])
        #expect(found.allSatisfy { $0.verdict == .reading })
        #expect(found.map(\.span?.line) == [20, 30])
        #expect(
            found.map(\.message.zh) == [
                "2 处日期或者文号缺少字符：“202411日”、“澄商发〔202430号”；也可能是提取文本时丢失，请先核对原文。",
                "1 处文字缺少编号、括号或者引号：“)扎实推进”；也可能是提取文本时丢失，请先核对原文。",
            ])
        #expect(
            found.map(\.message.en) == [
                "2 dates or numbers of documents lack characters: “202411日”, “澄商发〔202430号”. It may have been lost in "
                    + "extraction: check the source first.",
                "A number, a bracket or a quotation mark is missing at 1 place: “)扎实推进”. It may have been lost in "
                    + "extraction: check the source first.",
            ])
    }

    @Test(
        arguments: [
            (
                Remark.Kind.wrongCharacter, "部暑", "部署" as String?, "1 处错别字：“部暑”应为“部署”；也可能是识别文字时出错，请核对原文。",
                "1 wrong word: “部暑” for “部署”. Recognition may have misread them: check the source."
            ),
            (
                .repeatedWord, "进行进行", nil, "1 处重复的词：“进行进行”；请删去多余的。",
                "1 doubled word: “进行进行”. One of each is to be removed."
            ),
            (
                .punctuation, "制度,、强化", nil, "1 处标点不当：“制度,、强化”；请核对原文。",
                "1 fault of punctuation: “制度,、强化”. Check the source."
            ),
            (
                .unfinishedSentence, "加以改进：", nil, "1 处句子没有写完：“加以改进：”；也可能是提取文本时丢失，请先核对原文。",
                "1 unfinished sentence: “加以改进：”. It may have been lost in extraction: check the source first."
            ),
            (
                .template, "20XX年", nil, "1 处模板文字没有替换或者删去：“20XX年”；请改为本单位的内容或者删去。",
                "1 remnant of a template: “20XX年”. Each is to be replaced or removed."
            ),
        ])
    func `Slips of one kind are one finding`(kind: Remark.Kind, raw: String, meant: String?, zh: String, en: String)
        throws
    {
        let found = ReportBuilder().remarking(kind, raw, subject: meant).findings(of: "F-TEXT")
        #expect(found.count == 1)
        let finding = try #require(found.first)
        #expect(finding.severity == (kind == .template ? .warning : .information))
        #expect(finding.arguments["kind"] == kind.rawValue)
        #expect(finding.message.zh == zh)
        #expect(finding.message.en == en)
    }

    @Test func `A message names a few slips, the finding holds them all`() throws {
        let report = ["我局我局", "进行进行", "审核审核", "以及以及"].reduce(ReportBuilder()) { $0.remarking(.repeatedWord, $1) }
        let finding = try #require(report.findings(of: "F-TEXT").first)
        #expect(finding.message.zh == "4 处重复的词：“我局我局”、“进行进行”、“审核审核”等；请删去多余的。")
        #expect(
            finding.message.en == "4 doubled words: “我局我局”, “进行进行”, “审核审核” and 1 more. One of each is to be removed.")
        #expect(finding.arguments["words"] == "我局我局\n进行进行\n审核审核\n以及以及")
    }

    @Test func `Another year of the report itself is a warning`() throws {
        let finding = try #require(
            ReportBuilder().remarking(.otherYear, "本单位2023年度", subject: "2023").findings(of: "N-YEAR").first)
        #expect(finding.severity == .warning)
        #expect(finding.expected?.count == 2024)
        #expect(finding.actual?.count == 2023)
        #expect(finding.difference?.count == -1)
        #expect(finding.message.zh == "报告年度为 2024 年，正文有 1 处写作其他年度：“本单位2023年度”；请核对是否沿用了往年的文字。")
        #expect(
            finding.message.en == "The report is on 2024, but the prose speaks of another year at 1 place: "
                + "“本单位2023年度”. It may have been copied from another year's report.")
    }

    @Test func `Without a year of the report nothing is another one`() {
        let report = ReportBuilder().changing { $0.identity.year = nil }
        #expect(report.remarking(.otherYear, "2023年", subject: "2023").findings(of: "N-YEAR").isEmpty)
    }
}
