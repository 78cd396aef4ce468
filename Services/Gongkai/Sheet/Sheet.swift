import IngestCore
import Models

/// The sheet of one file.
struct Sheet {
    let number: Int
    /// The tag of its title.
    let level: String
    let file: CheckedFile
    private let report: SheetReport?

    init(_ file: CheckedFile, number: Int, level: String = "h2") {
        self.level = level
        self.file = file
        self.number = number
        if case .assessed(let assessed) = file.result {
            report = SheetReport(assessed, path: file.path, text: file.text, number: number)
        } else {
            report = nil
        }
    }

    /// What came of it; nil for a file that could not be read.
    var verdict: SheetVerdict? { report.map { SheetVerdict($0.assessed) } }

    /// The authority, or what stands for it.
    var name: String { report.map { $0.facts.agency ?? "机关不明" } ?? file.path }

    /// The statistics year, if it is known.
    var year: String { report?.facts.year.map(String.init) ?? "" }

    /// The number of its findings.
    var findings: Int { report?.assessed.findings.count ?? 0 }

    var html: HTML {
        .tag(
            "article", ["class": "sheet", "id": SheetReport.anchor(number)],
            report.map(content) ?? failure)
    }

    private func content(_ report: SheetReport) -> HTML {
        .group([
            SheetHeading(report: report, level: level).html,
            .tag(
                "div", ["class": "body"],
                .tag(
                    "div", ["class": "tables"],
                    report.reading.kind == .report
                        ? .group([
                            SheetTables(report: report).html, SheetLegend(report: report).html,
                            SheetFacts(report: report).html,
                            SheetSections(report: report).html,
                        ]) : .nothing),
                SheetFindings(report: report).html),
        ])
    }

    private var failure: HTML {
        guard case .failed(let code, let message) = file.result else { return .nothing }
        return .tag(
            "header", ["class": "heading"], .tag("p", ["class": "kind"], "政府信息公开工作年度报告核验单"),
            .tag(level, [:], .text(file.path)),
            .tag(
                "p", ["class": "verdict error"], .tag("span", ["class": "sign", "aria-hidden": "true"], "✗"),
                " 无法读取：\(Refusal.Code.label(code))（\(code)）。"),
            .tag("p", ["class": "quiet", "lang": "en"], .text(message)))
    }
}
