import Models
import TestSupport
import Testing

@Suite("N-RECV, N-HANDLED, N-ANSWERED and N-CARRY: 正文的申请件数")
struct NarrativeCountTests {
    private let report = ReportBuilder.requests

    @Test(
        arguments: [
            "本年度收到政府信息公开申请54件。", "本年度共受理政府信息公开申请61件。", "全年办理政府信息公开申请61件。", "全年办理政府信息公开申请58件。",
            "全年答复政府信息公开申请58件。", "收到政府信息公开申请54件，全部予以答复，答复54件。", "收到政府信息公开申请50余件。",
            "本年新收申请54件，上年结转7件，办结58件，结转下年度继续办理3件。",
        ])
    func `A number that is one of the figures its verb may mean has no finding`(prose: String) throws {
        let said = try report.saying(prose)
        #expect(said.narrativeFindings.isEmpty)
        #expect(said.count(.pass) > 0)
    }

    @Test func `A number received that is none of the figures is an error`() throws {
        let finding = try #require(try report.saying("本年度收到政府信息公开申请55件。").narrativeFindings.first)
        #expect(finding.rule == "N-RECV")
        #expect(finding.severity == .error)
        #expect(finding.verdict == .report)
        #expect(finding.expected?.count == 54)
        #expect(finding.actual?.count == 55)
        #expect(finding.difference?.count == 1)
        #expect(finding.span?.line == 3)
        #expect(finding.arguments == ["fact": "requests_received_text", "raw": "55"])
        #expect(
            finding.cells == [
                "requests.received_new.total", "requests.carried_in.total", "requests.total_processed.total",
            ])
        #expect(
            finding.message.zh
                == "第 3 行“本年度收到政府信息公开申请55件”与表格不符：正文为 55，表中“一、本年新收政府信息公开申请数量／总计”为 54，"
                + "第一项加第二项之和（总计）为 61，“（七）总计／总计”为 58，均不相符，与其中第一个数相差 1。请核对后改正正文或表格。")
        #expect(
            finding.message.en
                == "Line 3, “本年度收到政府信息公开申请55件”, does not agree with the table: the text says 55, the table has "
                + "54 for “I. Requests newly received this year / total”, 61 for items I and II together (total), "
                + "58 for “(7) Total / total”; it is none of these, and 1 off the first. Correct whichever is wrong.")
    }

    @Test func `A number handled is held against those received and carried in first`() throws {
        let finding = try #require(try report.saying("全年办理政府信息公开申请62件。").narrativeFindings.first)
        #expect(finding.rule == "N-HANDLED")
        #expect(finding.expected?.count == 61)
        #expect(
            finding.message.zh
                == "第 3 行“全年办理政府信息公开申请62件”与表格不符：正文为 62，表中第一项加第二项之和（总计）为 61，"
                + "“一、本年新收政府信息公开申请数量／总计”为 54，“（七）总计／总计”为 58，均不相符，与其中第一个数相差 1。请核对后改正正文或表格。")
    }

    @Test func `A number answered is held against the total processed first`() throws {
        let finding = try #require(try report.saying("全年答复政府信息公开申请57件。").narrativeFindings.first)
        #expect(finding.rule == "N-ANSWERED")
        #expect(finding.expected?.count == 58)
        #expect(
            finding.message.zh
                == "第 3 行“全年答复政府信息公开申请57件”与表格不符：正文为 57，表中“（七）总计／总计”为 58，"
                + "“一、本年新收政府信息公开申请数量／总计”为 54，第一项加第二项之和（总计）为 61，均不相符，与其中第一个数相差 1。请核对后改正正文或表格。")
    }

    @Test func `What was carried over is what the table says`() throws {
        let findings = try report.saying("上年结转政府信息公开申请8件，结转下年度继续办理2件。").narrativeFindings
        #expect(findings.map(\.rule) == ["N-CARRY", "N-CARRY"])
        #expect(findings.allSatisfy { $0.severity == .error })
        #expect(
            findings.first?.message.zh
                == "第 3 行“上年结转政府信息公开申请8件”与表格不符：正文为 8，表中“二、上年结转政府信息公开申请数量／总计”为 7，相差 1。请核对后改正正文或表格。")
        #expect(
            findings.last?.message.en
                == "Line 3, “结转下年度继续办理2件”, does not agree with the table: the text says 2, the table has 3 for "
                + "“IV. Carried over to next year / total”; the difference is 1. Correct whichever is wrong.")
    }

    @Test func `What is said wrong twice is one finding that names both lines`() throws {
        let findings = try report.saying("收到政府信息公开申请55件。\n全年收到政府信息公开申请55件。").narrativeFindings
        #expect(findings.count == 1)
        #expect(findings.first?.arguments["lines"] == "4")
        #expect(findings.first?.message.zh.contains("第 4 行也这样写。") == true)
        #expect(findings.first?.message.en.contains("The same is said on line 4.") == true)
    }

    @Test func `Every mention is looked at`() throws {
        let findings = try report.saying("收到政府信息公开申请54件。\n全年收到政府信息公开申请55件。").narrativeFindings
        #expect(findings.map { $0.span?.line } == [4])
    }

    @Test func `A number that agrees with an inferred cell passes by inference`() throws {
        let said = try report.inferring("requests.received_new.total", 54).saying("收到政府信息公开申请54件。")
        #expect(said.narrativeFindings.isEmpty)
        #expect(said.count(.passByInference) == 1)
    }

    @Test func `A number that disagrees with an inferred cell is a warning`() throws {
        let said = try report.inferring("requests.received_new.total", 54).saying("收到政府信息公开申请55件。")
        let finding = try #require(said.narrativeFindings.first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .reading)
        #expect(finding.message.zh.hasSuffix("有的数值读取时存在疑问，请先核对原文。"))
    }

    @Test func `A lost cell leaves the number open without a finding`() throws {
        let said = try report.losing("requests.total_processed.total").saying("收到政府信息公开申请55件。")
        #expect(said.narrativeFindings.isEmpty)
        #expect(said.count(.notAssessable) == 1)
    }

    @Test(
        arguments: [
            "对2件申请延期答复，当场答复20件，书面答复12件。", "收到涉及征地拆迁的政府信息公开申请20件。", "收到征地类政府信息公开申请20件。",
            "市统计局本级收到政府信息公开申请12件。", "2023年收到政府信息公开申请40件。", "1月收到申请15件，12月收到申请20件。",
            "收到政府信息公开申请54件，其中补正2件，受理50件。", "计划2025年收到申请后当日答复40件。", "全年收到申请约70件。",
            "印发《鹤汀县1500件申请办理规程》（澄府办发〔2024〕12号）。", "通过政府网站收到申请40件。",
            "书面答复政府信息公开申请30件，口头答复政府信息公开申请28件。", "54件新收申请和7件结转申请中，除3件外均已答复。",
            "54件新收申请和9件上年结转申请均已登记。", "编发政府信息公开申请办理典型案例10件，指导局属单位办理申请8件。",
        ])
    func `Some of the applications, another year and names raise nothing`(prose: String) throws {
        #expect(try report.saying(prose).narrativeFindings.isEmpty)
    }
}
