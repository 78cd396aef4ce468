import Forms
import Models

/// The head of a report's sheet: whose it is, and what came of it.
struct SheetHeading {
    let report: SheetReport
    /// The tag of its title: `h1` where it is the only report of the page.
    let level: String

    var html: HTML {
        let facts = report.facts
        let year = facts.year.map { "\($0) 年度" } ?? "年度不明"
        return .tag(
            "header", ["class": "heading"],
            .tag("p", ["class": "kind"], "政府信息公开工作年度报告核验单"),
            .tag(level, [:], .text(facts.agency ?? "机关不明"), " ", .tag("span", ["class": "year"], .text(year))),
            verdict, identity)
    }

    private var verdict: HTML {
        let verdict = SheetVerdict(report.assessed)
        return .tag(
            "p", ["class": "verdict \(verdict.style)"],
            .tag("span", ["class": "sign", "aria-hidden": "true"], .text(verdict.symbol)), " ", .text(verdict.sentence),
            report.assessed.findings.isEmpty
                ? .nothing : .link(to: report.anchor("findings"), class: "jump", "看问题"))
    }

    private var identity: HTML {
        let reading = report.reading
        let facts = report.facts
        let published = facts.published?.description ?? "不明"
        let signed = reading.identity.signed.map { "（成文 \($0.value)）" } ?? ""
        var pairs = [
            ("格式", reading.edition?.label ?? "不明"), ("口径", reading.identity.scope.label),
            ("统计期限", facts.period.map { $0.map(\.description).joined(separator: " 至 ") } ?? "不明"),
            ("发布日期", published + signed),
        ]
        if !reading.cells.isEmpty { pairs.append(("单元格", cells)) }
        pairs.append(("核对", outcomes))
        return .tag(
            "dl", ["class": "facts"],
            pairs.map(pair) + [
                pair("文件", report.path),
                .tag(
                    "div", [:], .tag("dt", [:], "SHA-256"),
                    .tag(
                        "dd", ["title": reading.document.hex],
                        .tag("code", [:], .text(reading.document.hex.prefix(12) + "…")))),
                pair("版本", "读取 \(reading.readerVersion)，规则 \(report.assessed.ruleSetVersion)"),
            ])
    }

    private func pair(_ name: String, _ value: String) -> HTML {
        .tag("div", [:], .tag("dt", [:], .text(name)), .tag("dd", [:], .text(value)))
    }

    private var cells: String {
        let cells = report.reading.cells
        let inferred = cells.count { $0.status == .inferred && $0.value != nil }
        let without = cells.count { $0.value == nil }
        return "\(cells.count) 个：读出 \(cells.count - inferred - without)，推定 \(inferred)，没有数值 \(without)"
    }

    private var outcomes: String {
        Outcome.allCases.map { "\($0.label) \(report.assessed.outcomes[$0])" }.joined(separator: "，")
    }
}

/// What came of a report, in a line.
struct SheetVerdict {
    let errors: Int
    let warnings: Int
    let information: Int
    /// Cells without a figure, of which nothing can be said.
    let unread: Int
    /// Whether it is a report at all.
    let isReport: Bool

    init(_ assessed: AssessedReport) {
        func count(_ severity: Severity) -> Int { assessed.findings.count { $0.severity == severity } }
        errors = count(.error)
        warnings = count(.warning)
        information = count(.information)
        unread = assessed.reading.cells.count { $0.value == nil }
        isReport = assessed.reading.kind == .report
    }

    var style: String { errors > 0 ? "error" : isDoubtful ? "warning" : "clean" }
    var symbol: String { errors > 0 ? "✗" : isDoubtful ? "!" : "✓" }

    /// Of cells that were not read nothing good can be said.
    private var isDoubtful: Bool { warnings > 0 || unread > 0 }

    var sentence: String {
        guard isReport else { return "这份文件不是政府信息公开工作年度报告。" }
        let found = [(errors, "个错误"), (warnings, "个警告"), (information, "条提示")].filter { $0.0 > 0 }
            .map { "\($0.0) \($0.1)" }
        let rest = unread > 0 ? "有 \(unread) 个单元格没有数值，不能核对。" : ""
        if found.isEmpty { return "没有发现问题。" + rest }
        return (errors == 0 ? "没有错误，" : "") + found.joined(separator: "、") + "。" + rest
    }
}
