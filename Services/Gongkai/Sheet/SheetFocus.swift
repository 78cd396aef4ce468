import Forms
import Models
import ValidateCore

/// The errors of a report in a line each, right below its title: the cells that
/// are wrong, and what else is.
struct SheetFocus {
    let report: SheetReport

    /// A line: a link, and what is said of it.
    struct Line: Hashable, Sendable {
        var anchor: String
        var link: String
        var words: String
        /// Whether the link is the name of a cell.
        var isCell: Bool

        /// The line without its link.
        var text: String { isCell ? Listing.quoteZH(link) + words : words }
    }

    /// How many lines there are before the rest is left to the list.
    private static let limit = 5
    /// How long a message may be to stand in a line.
    private static let length = 70

    var html: HTML {
        let lines = lines
        guard !lines.isEmpty else { return .nothing }
        let more = lines.count - Self.limit
        let rest = HTML.tag("li", ["class": "quiet"], "另有 \(more) 项，见问题列表。")
        return .tag("ul", ["class": "focus"], lines.prefix(Self.limit).map(item) + (more > 0 ? [rest] : []))
    }

    /// What weighs most, for the list of all reports.
    var gist: String {
        guard report.reading.kind == .report, let first = lines.first else {
            let finding = report.assessed.findings.first { $0.severity != .information }
            return finding.map(Self.sentence) ?? ""
        }
        return first.text + (lines.count > 1 ? "；等 \(lines.count) 项" : "")
    }

    var lines: [Line] { report.reading.kind == .report ? cells + others : [] }

    private func item(_ line: Line) -> HTML {
        let link = HTML.link(to: line.anchor, .text(line.link))
        return line.isCell
            ? .tag("li", [:], "“", link, "”", .tag("strong", [:], .text(line.words)))
            : .tag("li", [:], link, " ", .text(line.words))
    }

    /// The cells that alone are wrong, in the order of the form.
    private var cells: [Line] {
        (report.form?.cells ?? []).compactMap { cell in
            guard let mark = report.marks[cell.id], mark.fault == .wrong else { return nil }
            let printed = report.cell(cell.index).value?.description
            let values = [printed, mark.proposals.first?.description].compactMap { $0 }
            return Line(
                anchor: report.anchor(cell.id),
                link: String(Listing.quoteZH(report.label(cell.id)).dropFirst().dropLast()),
                words: " " + values.joined(separator: " → "), isCell: true)
        }
    }

    /// Errors that none of those cells is to blame for.
    private var others: [Line] {
        report.assessed.findings.enumerated().compactMap { offset, finding in
            let blame = finding.blame ?? []
            let changes = Set(blame.flatMap(\.cells).map(\.id))
            guard finding.severity == .error,
                !changes.union(finding.cells).contains(where: { report.marks[$0]?.fault == .wrong })
            else { return nil }
            let least = blame.map(\.cells.count).min() ?? 0
            let choice = changes.count > least ? "；\(changes.count) 个单元格中至少 \(least) 个有误" : ""
            return Line(
                anchor: report.anchor(finding: offset + 1), link: "第 \(offset + 1) 条",
                words: Self.sentence(finding) + choice, isCell: false)
        }
    }

    /// The first sentence of a message without its stop.
    private static func sentence(_ finding: Finding) -> String {
        let message = AbridgedMessage.text(finding.message.zh).prefix { $0 != "。" }
        return message.count > length ? message.prefix(length) + "…" : String(message)
    }
}
