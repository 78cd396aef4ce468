import Models
import TestSupport
import Testing

@Suite("N-REMEDY: 正文的复议诉讼件数")
struct NarrativeRemedyTests {
    private let report = ReportBuilder().printing([
        "remedies.review_upheld": 5, "remedies.review_pending": 2, "remedies.review_total": 7,
        "remedies.litigation_direct_upheld": 3, "remedies.litigation_direct_total": 3,
        "remedies.litigation_after_review_upheld": 6, "remedies.litigation_after_review_total": 6,
    ])

    @Test(
        arguments: [
            "发生行政复议7件，行政诉讼9件。", "行政复议7件，其中结果维持5件、尚未审结2件。", "行政诉讼9件，其中未经复议直接起诉3件，复议后起诉6件。",
            "行政诉讼9件，均获维持。", "审结行政复议5件，均维持。",
        ])
    func `Numbers and outcomes of the table pass`(prose: String) throws {
        let said = try report.saying(prose)
        #expect(said.narrativeFindings.isEmpty)
        #expect(said.count(.pass) > 0)
    }

    @Test func `A number of reviews that is not the table's is a warning`() throws {
        let finding = try #require(try report.saying("发生行政复议8件。").narrativeFindings.first)
        #expect(finding.rule == "N-REMEDY")
        #expect(finding.severity == .warning)
        #expect(finding.message.zh == "第 3 行“发生行政复议8件”与表格不符：正文为 8，表中“行政复议／总计”为 7，相差 1。请核对后改正正文或表格。")
    }

    @Test func `Lawsuits may be those of either kind, or of both`() throws {
        #expect(try report.saying("行政诉讼3件。").narrativeFindings.isEmpty)
        let finding = try #require(try report.saying("行政诉讼8件。").narrativeFindings.first)
        #expect(finding.expected?.count == 9)
        #expect(
            finding.message.en
                == "Line 3, “行政诉讼8件”, does not agree with the table: the text says 8, the table has 9 for “Litigation "
                + "without review / total” plus “Litigation after review / total”, 3 for “Litigation without review / "
                + "total”, 6 for “Litigation after review / total”; it is none of these, and 1 off the first. "
                + "Correct whichever is wrong.")
    }

    @Test func `All upheld leaves no other outcome`() throws {
        let findings = try report.saying("行政复议7件，行政诉讼9件，均获维持。").narrativeFindings
        #expect(findings.count == 1)
        #expect(findings.first?.cells == ["remedies.review_pending"])
        #expect(
            findings.first?.message.zh == "第 3 行写明行政复议“均获维持”，而表中“行政复议／尚未审结”为 2。请核对后改正正文或表格。")
        #expect(
            findings.first?.message.en
                == "Line 3 says of all reviews “均获维持”, but the table has 2 for “Administrative review / pending”. "
                + "Correct whichever is wrong.")
    }

    @Test func `A number that the table does not have is N-REMEDY's`() throws {
        #expect(try ReportBuilder().saying("发生行政复议2件。").narrativeFindings.map(\.rule) == ["N-REMEDY"])
    }

    @Test(
        arguments: [
            "全市备案政府信息公开行政复议134件、行政诉讼57件。", "市司法局作为复议机关收到行政复议申请1340件。", "办理行政复议应诉案件45件。",
            "收到行政复议答复通知书15件。", "配合法院审理行政诉讼案件12件。", "2023年发生行政复议4件。",
            "全局办理行政复议案件26件、行政诉讼案件18件，其中涉政府信息公开的复议7件、诉讼9件。", "行政复议7件；县政府作为复议机关办理行政复议案件96件，撤销3件。",
            "新增行政诉讼2件，连同上年未结7件，共9件。", "行政诉讼9件均判决驳回或者准许撤诉。",
        ])
    func `What others count raises nothing`(prose: String) throws {
        #expect(try report.saying(prose).narrativeFindings.isEmpty)
    }
}
