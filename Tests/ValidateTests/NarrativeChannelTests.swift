import Models
import TestSupport
import Testing

@Suite("N-CHANNELS: 主动公开总数与分项")
struct NarrativeChannelTests {
    private let report = ReportBuilder()

    @Test(
        arguments: [
            "主动公开政府信息392条，其中县政府网站21条，“鹤汀发布”微信公众号257条，“平安鹤汀”微信公众号11条，县委办工作交流6条，鹤汀月报97条。",
            "主动公开政府信息200余条，其中政策文件18条、政策解读22条、消费警示9条、日常检查151条。",
            "公开信息共计100条，包括政策文件40条、通知公告60条。",
            "政府网站发布信息500条，其中公告类120条、动态类260条、政策类120条；新媒体发布700条。",
            "网站共发布信息600条。其中，政策法规30条，工作动态570条；公众号发布210条。",
        ])
    func `Parts that are the total pass`(prose: String) throws {
        let said = try report.saying(prose)
        #expect(said.narrativeFindings.isEmpty)
        #expect(said.count(.pass) == 1)
    }

    @Test func `Topics that are one more than their total are a warning`() throws {
        let said = try report.saying("全年主动公开政府信息23条。其中机构职能1条，政策文件3条，规划计划3条，财政信息1条，人事信息1条，工作动态15条。")
        let finding = try #require(said.narrativeFindings.first)
        #expect(finding.rule == "N-CHANNELS")
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .report)
        #expect(finding.expected?.count == 23)
        #expect(finding.actual?.count == 24)
        #expect(finding.arguments["parts"] == "1 + 3 + 3 + 1 + 1 + 15")
        #expect(
            finding.message.zh
                == "第 3 行“全年主动公开政府信息23条”，所列 6 项（机构职能 1、政策文件 3、规划计划 3等）之和为 24，比 23 多 1。请核对后改正总数或分项。")
        #expect(
            finding.message.en
                == "Line 3, “全年主动公开政府信息23条”: the parts, 机构职能 1, 政策文件 3, 规划计划 3 and 3 more, add up to 24, "
                + "1 more than 23. Correct the total or its parts.")
    }

    @Test func `A list that is one more ends before another one all the same`() throws {
        let prose = "政府网站发布信息500条，其中公告类120条、动态类261条、政策类120条；新媒体发布700条。"
        let finding = try #require(try report.saying(prose).narrativeFindings.first)
        #expect(finding.arguments["parts"] == "120 + 261 + 120")
    }

    @Test func `Channels far beyond their total are suspected to overlap`() throws {
        let said = try report.saying("主动公开政府信息516条，其中政府网站473条，微信公众号265条，微博200余条。")
        let finding = try #require(said.narrativeFindings.first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .reading)
        #expect(
            finding.message.zh
                == "第 3 行“主动公开政府信息516条”，所列 3 项（政府网站 473、微信公众号 265、微博 200余）之和至少为 938，超过 516，"
                + "疑有重复计算或者口径不同。请核对；同一信息多处发布的，请写明。")
        #expect(
            finding.message.en
                == "Line 3, “主动公开政府信息516条”: the parts, 政府网站 473, 微信公众号 265, 微博 200余, add up to at least 938, "
                + "more than 516: some may be counted twice, or on another basis. If the same is published in several "
                + "places, say so.")
    }

    @Test func `Channels that are only named beside the total are worth knowing`() throws {
        let said = try report.saying("主动公开政府信息516条，政府网站公开473条，微信公众号发布265条。")
        #expect(said.narrativeFindings.map(\.severity) == [.information])
    }

    @Test func `A list that is nearly all of its total is taken to be complete`() throws {
        let said = try report.saying("主动公开政府信息392条，其中政府网站21条，微信公众号257条，鹤汀日报104条。")
        let finding = try #require(said.narrativeFindings.first)
        #expect(finding.verdict == .reading)
        #expect(
            finding.message.zh
                == "第 3 行“主动公开政府信息392条”，所列 3 项（政府网站 21、微信公众号 257、鹤汀日报 104）之和为 382，比 392 少 10。"
                + "请核对后改正总数或分项；未列全的，请补齐。")
        #expect(
            finding.message.en
                == "Line 3, “主动公开政府信息392条”: the parts, 政府网站 21, 微信公众号 257, 鹤汀日报 104, add up to 382, 10 less "
                + "than 392. Correct the total or its parts, or name the rest.")
    }

    @Test func `What is said to be all there is must be the total`() throws {
        let said = try report.saying("主动公开政府信息100条，分别为政策文件40条、通知公告40条。")
        #expect(said.narrativeFindings.map(\.difference?.count) == [-20])
        #expect(said.narrativeFindings.map(\.verdict) == [.report])
    }

    @Test func `Where an inner list ends the sums tell`() throws {
        let right = "主动公开政府信息444条，其中政策文件118条，其中通知70条、公告48条；工作动态294条，其他32条。"
        let wrong = "主动公开政府信息444条，其中政策文件118条，其中通知70条、公告48条；工作动态294条，其他31条。"
        #expect(try report.saying(right).narrativeFindings.isEmpty)
        let findings = try report.saying(wrong).narrativeFindings
        #expect(findings.map(\.rule) == ["N-CHANNELS"])
        #expect(findings.first?.arguments["parts"] == "118 + 294 + 31")
    }

    @Test func `A share that is none of its total is a warning`() throws {
        let right = try report.saying("主动公开政府信息300条，其中政府网站200条，占66.7%。")
        #expect(right.narrativeFindings.isEmpty)
        let finding = try #require(
            try report.saying("主动公开政府信息300条，其中政府网站200条，占68.7%。").narrativeFindings.first)
        #expect(finding.rule == "N-CHANNELS")
        #expect(
            finding.message.zh == "第 3 行“其中政府网站200条”占“68.7%”不符：200 占 300 的 66.7%。请核对后改正件数或百分比。")
        #expect(
            finding.message.en
                == "Line 3, “其中政府网站200条”, is said to be 68.7%, but 200 is 66.7% of 300. Correct the number or the "
                + "percentage.")
    }

    @Test(
        arguments: [
            // 其中 need not name all.
            "主动公开政府信息392条，其中政策解读20条、通知公告30条。", "主动公开政府信息392条，其中政府网站300条、微信公众号80条等。",
            "主动公开政府信息392条，主要包括政策解读200条、通知公告180条。", "主动公开政府信息392条，其中政府网站300条、微信公众号80条，其余通过公告栏公开。",
            // Units that are not the same, and numbers that are not exact.
            "公众号发布政府信息200余条，内容主要为政策文件18个，政策解读22次，消费警示9次，日常检查工作150余次。", "主动公开政府信息约300条，其中政府网站200条、微信公众号50条。",
            "主动公开政府信息516条，政府网站公开473条，微信公众号发布43条。",
            // A channel of its own, and no total.
            "2024年度政府网站主动公开信息3706条，发布政策解读材料30份，通过政务微博、微信等平台发布信息240余条。",
            "2023年主动公开政府信息100条，其中政府网站90条、微信公众号20条。",
        ])
    func `Lists that need not be all there is raise nothing`(prose: String) throws {
        #expect(try report.saying(prose).narrativeFindings.isEmpty)
    }
}
