import Forms
import Models
import ValidateCore

/// The six sections of the form, with the headings that the report gives them.
struct SheetSections {
    let report: SheetReport

    var html: HTML {
        .tag(
            "section", ["class": "sections"], .tag("h3", [:], "章节"),
            .tag("ol", [:], SectionKind.allCases.map(item)))
    }

    private func item(_ kind: SectionKind) -> HTML {
        let found = report.reading.sections.filter { $0.kind == kind }
        guard let section = found.first else {
            return .tag(
                "li", ["class": "absent"], .tag("span", ["class": "sign", "aria-hidden": "true"], "✗"),
                " \(kind.titleZH)", .tag("span", ["class": "quiet"], "：没有找到"))
        }
        let heading = section.heading.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return .tag(
            "li", [:], .tag("span", ["class": "sign", "aria-hidden": "true"], "✓"), " ",
            .text(heading.unicodeScalars.count > 60 ? String(heading.prefix(60)) + "…" : heading),
            .tag("span", ["class": "quiet"], " 第 \(section.headingSpan.line) 行"))
    }
}
