import Models

/// A figure of the prose that findings speak of.
struct UsedFact: Sendable {
    /// Its index among the report's facts.
    var index: Int
    var fact: QuotedFact
    /// The findings, by their place in the list from 1.
    var findings: [Int]
}

extension SheetReport {
    /// The figures of the prose that findings point at.
    var usedFacts: [UsedFact] {
        let pointed = assessed.findings.enumerated().compactMap { offset, finding in
            finding.span.map { (number: offset + 1, span: $0) }
        }
        return reading.narrative.facts.enumerated().compactMap { index, fact in
            let findings = pointed.filter { Self.isPart($0.span, of: fact) }.map(\.number)
            return findings.isEmpty ? nil : UsedFact(index: index, fact: fact, findings: findings)
        }
    }

    /// Whether a place is the figure itself, or a stretch that has it in it.
    private static func isPart(_ span: Span, of fact: QuotedFact) -> Bool {
        span.start <= fact.span.start && fact.span.start + fact.span.length <= span.start + span.length
    }
}

/// The figures of the prose that findings speak of, with their sentences.
struct SheetFacts {
    let report: SheetReport

    var html: HTML {
        let facts = report.usedFacts
        guard !facts.isEmpty else { return .nothing }
        return .tag(
            "section", ["class": "prose"],
            .tag("h3", [:], "正文中涉及的数据"),
            .tag(
                "div", ["class": "scroll"],
                .tag(
                    "table", ["class": "list"],
                    .tag(
                        "thead", [:],
                        .tag("tr", [:], ["数据", "原文", "行", "问题"].map { .tag("th", ["scope": "col"], .text($0)) })),
                    .tag("tbody", [:], facts.map(row)))))
    }

    private func row(_ used: UsedFact) -> HTML {
        let fact = used.fact
        let figure = fact.raw + (fact.unit ?? "")
        let classes = SheetReport.classes(used.findings).joined(separator: " ")
        return .tag(
            "tr", ["id": report.anchor(fact: used.index), "class": classes],
            .tag("th", ["scope": "row"], .text(figure)), .tag("td", [:], .tag("q", [:], .text(fact.quote.text))),
            .tag("td", ["class": "number"], "\(fact.span.line)"),
            .tag("td", [:], .tag("span", ["class": "refs"], report.references(used.findings))))
    }
}
