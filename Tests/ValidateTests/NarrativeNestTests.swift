import Models
import TestSupport
import Testing

@Suite("N-NEST: 正文分项中的分项")
struct NarrativeNestTests {
    private let report = ReportBuilder()

    @Test(
        arguments: [
            "公开规章13件（含新制定5件，修改4件，废止4件）。", "主动公开政府信息444条，其中政策文件118条（其中通知70条、公告48条）、工作动态294条、其他32条。",
            "办理人大建议52件，其中主办20件、会办15件，满意52件。", "组织培训12场，其中线上5场，参训300人次。", "政策解读21篇，其中图解17篇。",
        ])
    func `Lists that add up, and lists that need not, have no finding`(prose: String) throws {
        #expect(try report.saying(prose).narrativeFindings.isEmpty)
    }

    @Test func `A list in brackets that is one more is a warning`() throws {
        let finding = try #require(try report.saying("公开规章13件（含新制定5件，修改4件，废止5件）。").narrativeFindings.first)
        #expect(finding.rule == "N-NEST")
        #expect(finding.severity == .warning)
        #expect(
            finding.message.zh == "第 3 行“公开规章13件”，所列 3 项（新制定 5、修改 4、废止 5）之和为 14，比 13 多 1。请核对后改正总数或分项。")
        #expect(
            finding.message.en
                == "Line 3, “公开规章13件”: the parts, 新制定 5, 修改 4, 废止 5, add up to 14, 1 more than 13. "
                + "Correct the total or its parts.")
    }

    @Test(
        arguments: [
            "主动公开政府信息444条，其中政策文件118条（其中通知70条、公告47条）、工作动态294条、其他32条。",
            "主动公开政府信息444条，其中政策文件118条，其中通知70条、公告47条；工作动态294条，其他32条。",
        ])
    func `A list in a list that is one less is a warning, with brackets or without`(prose: String) throws {
        let findings = try report.saying(prose).narrativeFindings
        #expect(findings.map(\.rule) == ["N-NEST"])
        #expect(
            findings.first?.message.zh
                == "第 3 行“其中政策文件118条”，所列 2 项（通知 70、公告 47）之和为 117，比 118 少 1。请核对后改正总数或分项；未列全的，请补齐。")
    }
}
