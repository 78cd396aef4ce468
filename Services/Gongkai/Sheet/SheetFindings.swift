import Models
import ValidateCore

/// The findings of a report beside its tables, numbered as everywhere else.
struct SheetFindings {
    let report: SheetReport

    var html: HTML {
        let findings = report.assessed.findings
        return .tag(
            "aside", ["class": "findings", "id": report.anchor("findings"), "aria-label": "发现的问题"],
            .tag("h3", [:], "问题 ", .tag("span", ["class": "count"], "\(findings.count)")),
            findings.isEmpty ? .tag("p", ["class": "quiet"], "没有发现问题。") : filter,
            .tag("ol", [:], findings.enumerated().map { finding($0.element, number: $0.offset + 1) }))
    }

    /// Boxes that hide findings by their weight; the style sheet does it.
    private var filter: HTML {
        let present = Severity.allCases.filter { severity in
            report.assessed.findings.contains { $0.severity == severity }
        }
        guard present.count > 1 else { return .nothing }
        return .tag(
            "p", ["class": "filter"], "显示：",
            .group(
                present.map { severity in
                    .tag(
                        "label", [:],
                        .tag("input", ["type": "checkbox", "checked": "", "class": "show-\(severity.rawValue)"]),
                        .text(severity.label))
                }))
    }

    private func finding(_ finding: Finding, number: Int) -> HTML {
        let classes = ["finding", finding.severity.rawValue] + SheetReport.classes([number])
        return .tag(
            "li", ["id": report.anchor(finding: number), "class": classes.joined(separator: " ")],
            head(finding, number), .tag("p", ["class": "message"], .text(finding.message.zh)),
            SheetCellLinks(report: report, ids: finding.cells).html, source(finding),
            related(finding), explanation(finding))
    }

    private func head(_ finding: Finding, _ number: Int) -> HTML {
        .tag(
            "p", ["class": "head"], .tag("span", ["class": "order"], "\(number)"),
            .tag(
                "span", ["class": "severity"],
                .tag("span", ["class": "sign", "aria-hidden": "true"], .text(finding.severity.symbol)),
                " \(finding.severity.label)"),
            .tag("span", ["class": "rule"], .text(RuleCatalogue.rule(finding.rule)?.titleZH ?? "")),
            .tag("code", [:], .text(finding.rule)),
            .tag("span", ["class": "judgement"], .text(finding.judgement)))
    }

    private func source(_ finding: Finding) -> HTML {
        guard let span = finding.place(in: report.reading) else { return .nothing }
        let facts = report.usedFacts.filter { $0.findings.contains { report.assessed.findings[$0 - 1] == finding } }
        let links = facts.map { HTML.link(to: report.anchor(fact: $0.index), " 正文数据") }.prefix(1)
        guard let excerpt = report.source.excerpt(at: span) else {
            return .tag("p", ["class": "source"], "原文第 \(span.line) 行", .group(Array(links)))
        }
        return .tag(
            "p", ["class": "source"], "原文第 \(span.line) 行：", .tag("q", [:], Self.quote(excerpt)),
            .group(Array(links)))
    }

    /// The words with the place itself marked.
    static func quote(_ excerpt: SourceLines.Excerpt) -> [HTML] {
        [.text(excerpt.before), .tag("mark", [:], .text(excerpt.found)), .text(excerpt.after)]
    }

    private func related(_ finding: Finding) -> HTML {
        let numbers = (finding.related ?? []).filter { report.assessed.findings.indices.contains($0 - 1) }
        guard !numbers.isEmpty else { return .nothing }
        let links = numbers.map { HTML.link(to: report.anchor(finding: $0), "\($0)") }
        return .tag("p", ["class": "related"], "见第 ", .group(SheetCellLinks.joined(links)), " 条")
    }

    private func explanation(_ finding: Finding) -> HTML {
        let rule = RuleCatalogue.rule(finding.rule)
        return .tag(
            "details", ["class": "explanation"], .tag("summary", [:], "说明 · English"),
            .tag("p", ["lang": "en"], .text(finding.message.en)),
            .group(
                rule.map { rule in
                    [
                        .tag("p", [:], .text(rule.explanationZH)), .tag("p", [:], "依据：", .text(rule.basis)),
                        .tag("p", [:], "公式：", .tag("code", [:], .text(rule.formula))),
                    ]
                } ?? []))
    }
}
