import Models
import ValidateCore

/// The findings of a report beside its tables, numbered as everywhere else.
struct SheetFindings {
    let report: SheetReport

    /// Up to how many remarks are printed; more would bury the rest.
    private static let printed = 10

    var html: HTML {
        let all = report.assessed.findings.enumerated().map { (finding: $0.element, number: $0.offset + 1) }
        let serious = all.filter { $0.finding.severity != .information }
        let remarks = all.filter { $0.finding.severity == .information }
        return .tag(
            "section", ["class": "findings", "id": report.anchor("findings"), "aria-label": "发现的问题"],
            .tag("h3", [:], "问题 ", .tag("span", ["class": "count"], "\(all.count)")),
            all.isEmpty ? .tag("p", ["class": "quiet"], "没有发现问题。") : .nothing,
            serious.isEmpty ? .nothing : .tag("ol", [:], serious.map { finding($0.finding, number: $0.number) }),
            remarks.isEmpty
                ? .nothing
                : .tag(
                    "details",
                    [
                        "class": remarks.count > Self.printed ? "remarks" : "remarks printed",
                        "open": serious.isEmpty ? "" : nil,
                    ], .tag("summary", [:], "提示 \(remarks.count) 条"),
                    .tag("ol", [:], remarks.map { finding($0.finding, number: $0.number) })))
    }

    private func finding(_ finding: Finding, number: Int) -> HTML {
        let classes = ["finding", finding.severity.rawValue] + SheetReport.classes([number])
        return .tag(
            "li", ["id": report.anchor(finding: number), "class": classes.joined(separator: " ")],
            head(finding, number), SheetMessage(report: report, finding: finding).html,
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
            return .tag("p", ["class": "source"], "原文\(report.source.position(of: span))", .group(Array(links)))
        }
        return .tag(
            "p", ["class": "source"], "原文\(report.source.position(of: span))：", .tag("q", [:], Self.quote(excerpt)),
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
        let isWhole = AbridgedMessage.text(finding.message.zh) == finding.message.zh
        return .tag(
            "details", ["class": "explanation"], .tag("summary", [:], isWhole ? "说明 · English" : "全文 · 说明 · English"),
            isWhole ? .nothing : .tag("p", [:], .text(finding.message.zh)),
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
