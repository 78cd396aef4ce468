import Forms
import Models

/// The head of a report's sheet: whose it is, and what came of it.
struct SheetHeading {
    let report: SheetReport
    /// Whether it is the only report of the page.
    let isAlone: Bool

    var html: HTML {
        let facts = report.facts
        let isReport = report.reading.kind == .report
        let year = facts.year.map { "\($0) 年度" } ?? "年度不明"
        return .tag(
            "header", ["class": "heading"], Self.kind(isAlone: isAlone),
            .tag(
                isAlone ? "h1" : "h2", [:], .text(report.name),
                isReport ? .group([" ", .tag("span", ["class": "year"], .text(year))]) : .nothing),
            verdict, SheetFocus(report: report).html, identity)
    }

    /// What kind of page it is, with the way back to the list.
    static func kind(isAlone: Bool) -> HTML {
        .tag(
            "p", ["class": "kind"], "政府信息公开工作年度报告核验单",
            isAlone ? .nothing : .link(to: SheetIndex.anchor, class: "back", "↑ 目录"))
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
        var pairs: [(String, String)] = []
        if reading.kind == .report {
            pairs = [
                ("格式", reading.edition?.label ?? "不明"), ("口径", reading.identity.scope.label),
                ("统计期限", facts.period.map { $0.map(\.description).joined(separator: " 至 ") } ?? "不明"),
                ("发布日期", published + signed),
            ]
        }
        if !reading.cells.isEmpty { pairs.append(("单元格", cells)) }
        if report.name != report.path { pairs.append(("文件", report.path)) }
        return .tag("dl", ["class": "facts"], pairs.map(Self.pair))
    }

    /// A fact with its name.
    static func pair(_ name: String, _ value: String) -> HTML {
        .tag("div", [:], .tag("dt", [:], .text(name)), .tag("dd", [:], .text(value)))
    }

    private var cells: String {
        let cells = report.reading.cells
        let inferred = cells.count { $0.status == .inferred && $0.value != nil }
        let without = cells.count { $0.value == nil }
        if inferred + without == 0 { return "\(cells.count) 个，全部读出" }
        return "\(cells.count) 个：读出 \(cells.count - inferred - without)，推定 \(inferred)，没有数值 \(without)"
    }
}

/// What came of a report, in a line.
struct SheetVerdict {
    let errors: Int
    let warnings: Int
    let information: Int
    /// Cells without a figure, of which nothing can be said.
    let unread: Int
    /// Cells whose figures are not printed but follow from others.
    let inferred: Int
    /// Whether it is a report at all.
    let isReport: Bool
    /// Whether it has pages that nobody could read.
    let hasPictures: Bool

    init(_ assessed: AssessedReport) {
        func count(_ severity: Severity) -> Int { assessed.findings.count { $0.severity == severity } }
        errors = count(.error)
        warnings = count(.warning)
        information = count(.information)
        unread = assessed.reading.cells.count { $0.value == nil }
        inferred = assessed.reading.cells.count { $0.status == .inferred && $0.value != nil }
        isReport = assessed.reading.kind == .report
        hasPictures = assessed.reading.notes.contains { $0.kind == .picturePages }
    }

    var style: String { errors > 0 ? "error" : isDoubtful ? "warning" : "clean" }
    var symbol: String { errors > 0 ? "✗" : isDoubtful ? "!" : "✓" }

    /// Of cells that were not read nothing good can be said.
    private var isDoubtful: Bool { warnings > 0 || unread > 0 }

    var sentence: String {
        guard isReport || !hasPictures else { return "有页面是图片，无法判断这份文件是不是政府信息公开工作年度报告。" }
        guard isReport else { return "这份文件不是政府信息公开工作年度报告。" }
        let found = [(errors, "个错误"), (warnings, "个警告"), (information, "条提示")].filter { $0.0 > 0 }
            .map { "\($0.0) \($0.1)" }
        let rest =
            (unread > 0 ? "有 \(unread) 个单元格没有数值，不能核对。" : "")
            + (inferred > 0 ? "有 \(inferred) 个单元格的数值是推定的。" : "")
        if found.isEmpty { return "没有发现问题。" + rest }
        return (errors == 0 ? "没有错误，" : "") + found.joined(separator: "、") + "。" + rest
    }
}
