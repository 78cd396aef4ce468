import Models
import ValidateCore

/// The catalogue for a terminal, in Chinese with the English beside.
enum RulesText {
    /// The document, without a line feed at its end.
    static var text: String { text(of: RuleCatalogue.all) }

    static func text(of rules: [Rule]) -> String {
        let head = "规则目录（第 \(RuleSet.version) 版，共 \(rules.count) 条）"
        let groups = RuleGroup.groups(of: rules).map { group in
            (["\(group.titleZH)  \(group.titleEN)"] + group.rules.map(rule)).joined(separator: "\n\n")
        }
        return ([head] + groups).joined(separator: "\n\n")
    }

    private static func rule(_ rule: Rule) -> String {
        var lines = [
            "\(rule.id)  \(rule.titleZH)  \(rule.titleEN)", rule.explanationZH, rule.explanationEN,
            "公式：\(rule.formula)", "依据：\(rule.basis)",
            "严重程度：\(rule.severity.label)（\(rule.severity.rawValue)）　范围：\(rule.scopeZH)　适用：\(rule.editionsZH)，\(rule.yearsZH)",
        ]
        for parameter in rule.parameters {
            lines.append(
                "参数：\(parameter.name) = \(parameter.standard.text)　\(parameter.meaningZH)　\(parameter.meaningEN)")
        }
        lines += ["通过：\(rule.example.passes)", "不通过：\(rule.example.fails)"]
        return lines.enumerated().map { ($0.offset == 0 ? "  " : "    ") + $0.element }.joined(separator: "\n")
    }
}
