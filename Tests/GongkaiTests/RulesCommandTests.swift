import ArgumentParser
import Foundation
import Models
import Testing

@testable import Gongkai
@testable import ValidateCore

@Suite("gongkai rules")
struct RulesCommandTests {
    /// A rule with everything that a table could stumble over.
    private static let rule = Rule(
        "Q-TEST", zh: (title: "试|验", explanation: "甲|乙。"), en: (title: "A <b>test</b>", explanation: "One *or* two."),
        formula: "|a| = `b`", basis: "格式|一", severity: .warning, example: (passes: "1|2", fails: "3"),
        editions: [.form2021], years: 2021...9999,
        parameters: [RuleParameter("size", .number(40), zh: "字数", en: "Characters")])

    @Test func `Text is the format unless another is asked for`() throws {
        #expect(try RulesCommand.parse([]).format == .text)
        #expect(try RulesCommand.parse(["--format", "markdown"]).format == .markdown)
        #expect(throws: (any Error).self) { try RulesCommand.parse(["--format", "html"]) }
    }

    @Test func `Every rule is in every format`() {
        for rule in RuleCatalogue.all {
            #expect(RulesText.text.contains("  \(rule.id)  \(rule.titleZH)  \(rule.titleEN)\n"))
            #expect(RulesMarkdown.text.contains("\n### \(rule.id) "))
            #expect(RulesReport.json.line.contains("{\"id\":\"\(rule.id)\","))
        }
    }

    @Test func `Rules are grouped by what they are about, and none is left out`() {
        let rules = RuleCatalogue.all + [Self.rule]
        let groups = RuleGroup.groups(of: rules)
        #expect(Set(groups.flatMap(\.rules)) == Set(rules))
        #expect(groups.flatMap(\.rules).count == rules.count)
        #expect(groups.first?.prefix == "T2")
        #expect(groups.last?.titleZH == "其他")
        let order = ["T2", "T3", "T4", "N", "CAL", "ID", "F", "P", "X", "A", ""]
        #expect(groups.map(\.prefix) == order.filter { groups.map(\.prefix).contains($0) })
    }

    @Test func `A rule in Markdown is this`() {
        #expect(
            RulesMarkdown.text(of: [Self.rule]) == """
                # 规则目录 Rules

                规则第 \(RuleSet.version) 版，共 1 条。由 `gongkai rules --format markdown` 生成。\\
                Version \(RuleSet.version), 1 rules. Written by `gongkai rules --format markdown`.

                ## 其他 Others

                | 规则 Rule | 名称 Name | 严重程度 Severity | 适用 Holds for |
                | --- | --- | --- | --- |
                | [Q-TEST](#q-test) | 试\\|验 A \\<b\\>test\\</b\\> | 警告 warning | 2021 年版，2021 年度起 |

                <a id="q-test"></a>

                ### Q-TEST 试|验 A \\<b\\>test\\</b\\>

                甲|乙。\\
                One \\*or\\* two.

                | 项目 Item | 内容 Content |
                | --- | --- |
                | 公式 Formula | `` \\|a\\| = `b` `` |
                | 依据 Basis | 格式\\|一 |
                | 严重程度 Severity | 警告 warning |
                | 适用 Holds for | 2021 年版，2021 年度起 |
                | 范围 Scope | 单份报告 report |
                | 参数 Parameter `size` | 默认 40。字数 Characters |
                | 通过 Passes | 1\\|2 |
                | 不通过 Fails | 3 |
                """)
    }

    @Test func `Every table is well formed`() {
        var columns: Int?
        for line in RulesMarkdown.text.split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("|") else {
                columns = nil
                continue
            }
            let strokes = line.replacing("\\|", with: "").count { $0 == "|" }
            #expect(columns == nil || columns == strokes, "\(line)")
            columns = strokes
        }
    }

    @Test func `A rule in text is this`() {
        #expect(
            RulesText.text(of: [Self.rule]) == """
                规则目录（第 \(RuleSet.version) 版，共 1 条）

                其他  Others

                  Q-TEST  试|验  A <b>test</b>
                    甲|乙。
                    One *or* two.
                    公式：|a| = `b`
                    依据：格式|一
                    严重程度：警告（warning）　范围：单份报告　适用：2021 年版，2021 年度起
                    参数：size = 40　字数　Characters
                    通过：1|2
                    不通过：3
                """)
    }

    @Test func `The JSON is one object with a schema`() throws {
        let line = RulesReport.json.line
        #expect(line.hasPrefix(#"{"schema":"gongkai.rules/1","version":"\#(RuleSet.version)","rules":[{"id":"#))
        let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect((object["rules"] as? [[String: Any]])?.count == RuleCatalogue.all.count)
    }

    @Test func `A rule in JSON is this`() {
        #expect(
            RulesReport.rule(Self.rule).line
                == #"{"id":"Q-TEST","title":{"zh":"试|验","en":"A <b>test</b>"},"#
                + #""explanation":{"zh":"甲|乙。","en":"One *or* two."},"formula":"|a| = `b`","basis":"格式|一","#
                + #""severity":"warning","scope":"report","editions":["2021"],"years":[2021,null],"#
                + #""parameters":[{"name":"size","default":40,"meaning":{"zh":"字数","en":"Characters"}}],"#
                + #""example":{"passes":"1|2","fails":"3"}}"#)
    }
}
