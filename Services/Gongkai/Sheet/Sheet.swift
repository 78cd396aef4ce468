import Documents
import IngestCore
import Models

/// The sheet of one file.
struct Sheet {
    let number: Int
    /// Whether it is the only one of the page.
    let isAlone: Bool
    let file: CheckedFile
    private let report: SheetReport?

    init(_ file: CheckedFile, number: Int, isAlone: Bool) {
        self.isAlone = isAlone
        self.file = file
        self.number = number
        if case .assessed(let assessed) = file.result {
            report = SheetReport(assessed, path: file.path, text: file.text, places: file.places, number: number)
        } else {
            report = nil
        }
    }

    /// What came of it; nil for a file that could not be read.
    var verdict: SheetVerdict? { report.map { SheetVerdict($0.assessed) } }

    /// The authority, or what stands for it.
    var name: String { report?.name ?? file.path }

    /// The statistics year, if it is known.
    var year: String { report?.facts.year.map(String.init) ?? "" }

    /// The number of its findings.
    var findings: Int { report?.assessed.findings.count ?? 0 }

    /// What weighs most.
    var gist: String { report.map { SheetFocus(report: $0).gist } ?? "" }

    /// The class by which it is chosen from the list.
    var style: String { "is-" + (verdict?.style ?? "error") }

    var html: HTML {
        .tag(
            "article", ["class": "sheet " + style, "id": SheetReport.anchor(number)],
            report.map(content) ?? failure)
    }

    private func content(_ report: SheetReport) -> HTML {
        let findings = SheetFindings(report: report).html
        let body =
            report.reading.kind == .report
            ? HTML.tag(
                "div", ["class": "body"], findings,
                .tag(
                    "div", ["class": "tables"], SheetTables(report: report).html, SheetLegend(report: report).html,
                    SheetFacts(report: report).html, SheetSections(report: report).html)) : findings
        return .group([SheetHeading(report: report, isAlone: isAlone).html, body, SheetOrigin(report: report).html])
    }

    private var failure: HTML {
        guard case .failed(let code, let message) = file.result else { return .nothing }
        return .tag(
            "header", ["class": "heading"], SheetHeading.kind(isAlone: isAlone),
            .tag(isAlone ? "h1" : "h2", [:], .text(file.path)),
            .tag(
                "p", ["class": "verdict error"], .tag("span", ["class": "sign", "aria-hidden": "true"], "✗"),
                " 无法读取：\(Refusal.Code.label(code))（\(code)）。"),
            .tag("p", ["class": "quiet", "lang": "en"], .text(message)))
    }
}
