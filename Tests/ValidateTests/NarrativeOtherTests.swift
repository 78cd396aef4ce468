import Foundation
import Models
import TestSupport
import Testing
import ValidateCore

@Suite("N-NORMDOC: 正文的规章和规范性文件件数")
struct NarrativeDocumentTests {
    private let report = ReportBuilder().printing([
        "proactive.regulation_issued": 3, "proactive.normative_document_issued": 12,
        "proactive.normative_document_repealed": 4, "proactive.normative_document_in_force": 57,
    ])

    @Test(
        arguments: [
            "制发规章3件，制发行政规范性文件12件、废止4件，现行有效57件。", "发布本年制发的行政规范性文件12件。", "以市政府名义制发规范性文件5件，以市政府办公室名义制发规范性文件7件。",
            "以市政府办公室名义制发规范性文件7件。", "备案审查规范性文件112件。", "2023年制发规范性文件9件。",
            "行政规范性文件现行有效57件，宣布失效2件。",
        ])
    func `The table's numbers, and those of others, have no finding`(prose: String) throws {
        #expect(try report.saying(prose).narrativeFindings.isEmpty)
    }

    @Test func `Another number is a warning`() throws {
        let finding = try #require(try report.saying("制发行政规范性文件13件。").narrativeFindings.first)
        #expect(finding.rule == "N-NORMDOC")
        #expect(finding.severity == .warning)
        #expect(
            finding.message.zh == "第 3 行“制发行政规范性文件13件”与表格不符：正文为 13，表中“行政规范性文件／本年制发件数”为 12，相差 1。请核对后改正正文或表格。")
        #expect(
            finding.message.en
                == "Line 3, “制发行政规范性文件13件”, does not agree with the table: the text says 13, the table has 12 for "
                + "“Administrative normative documents / issued this year”; the difference is 1. Correct whichever is wrong."
        )
    }

    @Test func `In 2019 what is issued is what was made, or what was published`() throws {
        let report = ReportBuilder(.form2019).printing([
            "proactive.normative_document_made_new": 5, "proactive.normative_document_published_new": 4,
        ])
        #expect(try report.saying("制发规范性文件4件。").findings(of: "N-NORMDOC").isEmpty)
    }
}

@Suite("N-FEE: 信息处理费的分项")
struct NarrativeFeeTests {
    private let words = "对25件政府信息公开申请收取信息处理费2950元，其中教育局1件420元，公安局2件290元，自然资源局15件1500元，住建局1件140元，"

    @Test func `Cases and yuan that add up have no finding`() throws {
        let said = try ReportBuilder().saying(words + "市场监管局6件600元。")
        #expect(said.narrativeFindings.isEmpty)
        #expect(said.count(.pass) == 2)
    }

    @Test func `Yuan that do not add up are a warning`() throws {
        let findings = try ReportBuilder().saying(words + "市场监管局6件610元。").narrativeFindings
        #expect(findings.count == 1)
        #expect(findings.first?.rule == "N-FEE")
        #expect(findings.first?.severity == .warning)
        #expect(
            findings.first?.message.zh
                == "第 3 行“对25件政府信息公开申请收取信息处理费2950元”，所列 5 项（教育局 420、公安局 290、自然资源局 1500等）之和为 2960，比 2950 多 10。"
                + "请核对后改正总数或分项。")
        #expect(
            findings.first?.message.en
                == "Line 3, “对25件政府信息公开申请收取信息处理费2950元”: the parts, 教育局 420, 公安局 290, 自然资源局 1500 and 2 more, "
                + "add up to 2960, 10 more than 2950. Correct the total or its parts.")
    }

    @Test func `Cases that do not add up are a warning of their own`() throws {
        let findings = try ReportBuilder().saying(words + "市场监管局5件600元。").narrativeFindings
        #expect(findings.map(\.difference?.count) == [-1])
    }

    @Test func `The fees of the table are others`() throws {
        let report = ReportBuilder().replacing("proactive.admin_fee_amount_wan") {
            $0.value = CellValue(millionths: 316_441_000_000)
        }
        #expect(try report.saying("收取信息处理费400元。").narrativeFindings.isEmpty)
        #expect(try report.saying("未收取信息处理费。").narrativeFindings.isEmpty)
    }
}

@Suite("N-ALLDONE: 正文称全部办结")
struct NarrativeAllHandledTests {
    private let report = ReportBuilder().changing {
        $0.remarks.append(Remark(.allHandled, "全部按时办结", at: Span(line: 9, start: 120, length: 6)))
    }

    @Test func `Nothing carried over has no finding`() {
        #expect(report.narrativeFindings.isEmpty)
    }

    @Test func `Something carried over is a warning`() throws {
        let finding = try #require(report.printing("requests.carried_out.total", 2).narrativeFindings.first)
        #expect(finding.rule == "N-ALLDONE")
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .report)
        #expect(finding.span?.line == 9)
        #expect(finding.cells == ["requests.carried_out.total"])
        #expect(finding.message.zh == "第 9 行写明“全部按时办结”，而表中“四、结转下年度继续办理／总计”为 2。请核对后改正正文或表格。")
        #expect(
            finding.message.en
                == "Line 9 says “全部按时办结”, but the table has 2 for “IV. Carried over to next year / total”. "
                + "Correct whichever is wrong.")
    }

    @Test func `A lost cell leaves it open`() {
        #expect(report.losing("requests.carried_out.total").narrativeFindings.isEmpty)
    }
}

@Suite("Prose of another body than the one that reports")
struct NarrativeScopeTests {
    private let report = ReportBuilder.requests.changing {
        $0.identity.agency?.value = "澄屿市人民政府"
        $0.identity.scope = .consolidated
    }

    @Test(
        arguments: [
            "市政府办公室受理申请12件，其中予以公开3件、部分公开1件、不予公开2件。", "依申请公开方面，市本级收到申请12件，予以公开3件，不予公开1件。",
            "收到申请12件，其中自然人申请11件，予以公开3件。",
        ])
    func `Neither the figures of an office nor its results are the table's`(prose: String) throws {
        let findings = try report.saying(prose).narrativeFindings
        #expect(findings.allSatisfy { $0.rule == "N-RECV" })
        #expect(findings.count == (prose.hasPrefix("收到") ? 1 : 0))
    }

    @Test(
        arguments: [
            "全市收到政府信息公开申请54件，其中市政府收到12件，市直部门收到42件。", "全市新收政府信息公开申请54件。市政府收到12件，市政府办公室收到9件。",
            "全市收到政府信息公开申请54件。市人民政府收到12件。",
        ])
    func `What a government received beside the whole is its own`(prose: String) throws {
        #expect(try report.saying(prose).narrativeFindings.isEmpty)
    }

    @Test func `What it received is the whole where nothing else is said`() throws {
        #expect(try report.saying("市政府收到政府信息公开申请12件。").narrativeFindings.map(\.rule) == ["N-RECV"])
    }

    @Test func `An office that reports itself is held to its figures`() throws {
        let office = report.changing { $0.identity.agency?.value = "澄屿市人民政府办公室" }
        #expect(try office.saying("市政府办公室受理申请12件。").narrativeFindings.map(\.rule) == ["N-RECV"])
    }

    @Test func `公开和部分公开 are both classes`() throws {
        #expect(try report.saying("已答复的58件申请中，公开和部分公开31件，占53.4%。").narrativeFindings.isEmpty)
    }

    @Test func `How much of a total makes a list complete can be set`() throws {
        let said = try report.saying("主动公开政府信息392条，其中政府网站21条，微信公众号257条，鹤汀日报104条。")
        let text = #"{"rules": {"N-CHANNELS": {"parameters": {"coverage": 99}}}}"#
        let settings = try RuleSettings(JSONDecoder().decode(RuleSettings.File.self, from: Data(text.utf8)))
        #expect(said.findings(of: "N-CHANNELS").count == 1)
        #expect(Assessor(settings: settings).assess(said.report).findings.allSatisfy { $0.rule != "N-CHANNELS" })
    }
}
