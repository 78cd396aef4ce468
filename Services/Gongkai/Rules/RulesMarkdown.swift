import Models
import ValidateCore

/// The catalogue as a document for people, Chinese first, English beside.
enum RulesMarkdown {
    /// The document, without a line feed at its end.
    static var text: String { text(of: RuleCatalogue.all) }

    static func text(of rules: [Rule]) -> String {
        let head = [
            "# 规则目录 Rules",
            "规则第 \(RuleSet.version) 版，共 \(rules.count) 条。由 `gongkai rules --format markdown` 生成。\\\n"
                + "Version \(RuleSet.version), \(rules.count) rules. Written by `gongkai rules --format markdown`.",
        ]
        return (head + RuleGroup.groups(of: rules).flatMap(section)).joined(separator: "\n\n")
    }

    private static func section(_ group: RuleGroup) -> [String] {
        let prefix = group.prefix.isEmpty ? "" : group.prefix + " "
        let rows = group.rules.map { rule in
            [
                "[\(rule.id)](#\(anchor(rule)))", cell("\(rule.titleZH) \(rule.titleEN)"),
                "\(rule.severity.label) \(rule.severity.rawValue)", cell("\(rule.editionsZH)，\(rule.yearsZH)"),
            ]
        }
        return ["## \(prefix)\(group.titleZH) \(group.titleEN)"]
            + [table(["规则 Rule", "名称 Name", "严重程度 Severity", "适用 Holds for"], rows)] + group.rules.flatMap(rule)
    }

    private static func rule(_ rule: Rule) -> [String] {
        var rows = [
            ["公式 Formula", code(rule.formula)],
            ["依据 Basis", cell(rule.basis)],
            ["严重程度 Severity", "\(rule.severity.label) \(rule.severity.rawValue)"],
            ["适用 Holds for", cell("\(rule.editionsZH)，\(rule.yearsZH)")],
            ["范围 Scope", "\(rule.scopeZH) \(rule.scope.rawValue)"],
        ]
        for parameter in rule.parameters {
            rows.append([
                "参数 Parameter \(code(parameter.name))",
                cell("默认 \(parameter.standard.text)。\(parameter.meaningZH) \(parameter.meaningEN)"),
            ])
        }
        rows += [["通过 Passes", cell(rule.example.passes)], ["不通过 Fails", cell(rule.example.fails)]]
        return [
            "<a id=\"\(anchor(rule))\"></a>\n\n### \(rule.id) \(plain(rule.titleZH)) \(plain(rule.titleEN))",
            "\(plain(rule.explanationZH))\\\n\(plain(rule.explanationEN))", table(["项目 Item", "内容 Content"], rows),
        ]
    }

    private static func anchor(_ rule: Rule) -> String { rule.id.lowercased() }

    private static func table(_ header: [String], _ rows: [[String]]) -> String {
        let lines = [header, header.map { _ in "---" }] + rows
        return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }

    /// Words as they are, on one line.
    static func plain(_ text: String) -> String {
        var result = ""
        for character in DisplayWidth.onOneLine(text) {
            if "\\`*_<>[]".contains(character) { result += "\\" }
            result.append(character)
        }
        return result
    }

    /// Words in a table, where a stroke would end the cell.
    static func cell(_ text: String) -> String {
        escapingStrokes(plain(text))
    }

    /// Code in a table; the fence is longer than any run of backticks in it.
    static func code(_ text: String) -> String {
        let text = DisplayWidth.onOneLine(text)
        let fence = text.contains("`") ? "``" : "`"
        let space = text.contains("`") ? " " : ""
        return escapingStrokes(fence + space + text + space + fence)
    }

    private static func escapingStrokes(_ text: String) -> String {
        text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
}
