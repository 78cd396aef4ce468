import Models
import TestSupport
import Testing

@Suite("N-RESULTS: 正文的办理结果")
struct NarrativeResultTests {
    private let report = ReportBuilder.requests

    @Test(
        arguments: [
            "办结申请58件，其中予以公开28件，占48.3%；部分公开3件，占5.2%；不予公开10件（占17.2%）；无法提供13件；不予处理3件；其他处理1件。",
            "予以公开及部分公开31件，不予公开10件。", "不予公开6件，另有不予公开4件。",
        ])
    func `Classes that are the sums of their rows pass`(prose: String) throws {
        let said = try report.saying(prose)
        #expect(said.narrativeFindings.isEmpty)
        #expect(said.count(.pass) > 1)
    }

    @Test func `A number of one column only is said to be it`() throws {
        let finding = try #require(try report.saying("办结申请58件，其中予以公开及部分公开25件。").narrativeFindings.first)
        #expect(finding.rule == "N-RESULTS")
        #expect(finding.severity == .warning)
        #expect(finding.expected?.count == 31)
        #expect(finding.arguments["fits"] == "requests.granted.natural_person")
        #expect(
            finding.message.zh
                == "第 3 行“其中予以公开及部分公开25件”与表格不符：正文为 25，表中“（一）予以公开”与“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”"
                + "（总计）之和为 31，相差 6；这个数与“（一）予以公开／自然人”相同。请核对后改正正文或表格。")
    }

    @Test func `A number of the first row only is said to be it`() throws {
        let finding = try #require(try report.saying("无法提供11件。").narrativeFindings.first)
        #expect(finding.arguments["fits"] == "requests.unable_not_held.total")
        #expect(
            finding.message.en
                == "Line 3, “无法提供11件”, does not agree with the table: the text says 11, the table has 13 for the 3 rows "
                + "of “(4) Unable to provide” (total); the difference is 2; the figure is that of "
                + "“(4) 1. Not held by this authority / total”. Correct whichever is wrong.")
    }

    @Test func `A percentage that does not go with its number is a warning`() throws {
        let finding = try #require(try report.saying("办结申请58件，其中予以公开28件，占49.3%。").narrativeFindings.first)
        #expect(finding.message.zh == "第 3 行“其中予以公开28件”占“49.3%”不符：28 占 58 的 48.3%。请核对后改正件数或百分比。")
    }

    @Test func `A number that is wrong itself is one finding with its share`() throws {
        let findings = try report.saying("办结申请58件，其中予以公开27件，占48.3%。").narrativeFindings
        #expect(findings.map(\.message.zh) == ["第 3 行“其中予以公开27件”与表格不符：正文为 27，表中“（一）予以公开”（总计）为 28，相差 1。请核对后改正正文或表格。"])
    }

    @Test func `The form of 2019 has one row for the rest`() throws {
        let report = ReportBuilder(.form2019).printing("requests.other_processing.total", 4)
        #expect(try report.saying("其他处理4件。").narrativeFindings.isEmpty)
        #expect(try report.saying("其他处理5件。").narrativeFindings.map(\.rule) == ["N-RESULTS"])
    }

    @Test func `Without a table the classes are held against their total`() throws {
        let report = ReportBuilder().withoutTable(.requests)
        #expect(try report.saying("办结申请58件，其中予以公开40件、不予公开18件。").narrativeFindings.isEmpty)
        #expect(try report.saying("办结申请58件，其中予以公开40件、不予公开19件。").narrativeFindings.map(\.rule) == ["N-RESULTS"])
    }

    @Test(arguments: ["因属于内部事务信息不予公开5件。", "因涉及第三方合法权益不予公开1件，因属于过程性信息不予公开2件。", "对自然人申请予以公开20件。"])
    func `Decisions on some grounds raise nothing`(prose: String) throws {
        #expect(try report.saying(prose).narrativeFindings.isEmpty)
    }

    @Test(
        arguments: [
            "人大代表建议、政协提案答复9件全部公开。", "公开人大建议答复15件、政协提案答复21件，不宜公开的3件不予公开。", "其余9件按不予公开、不予处理等情形答复。",
        ])
    func `Motions, papers and what is left over raise nothing`(prose: String) throws {
        #expect(try report.saying(prose).narrativeFindings.isEmpty)
    }
}
