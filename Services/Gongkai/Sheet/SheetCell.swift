import Forms
import Models

/// One cell of a table: its figure, marked by what is known of it.
struct SheetCell {
    let report: SheetReport
    let definition: FormCell

    init(_ index: Int, of report: SheetReport, form: Form) {
        self.report = report
        definition = form.cells[index]
    }

    private var cell: Cell { report.cell(definition.index) }
    private var mark: CellMark { report.marks[definition.id] ?? CellMark() }

    /// The cell; one that stands alone in its block is as wide as the block.
    func html(columns: Int = 1) -> HTML {
        let refs =
            mark.findings.isEmpty ? HTML.nothing : .tag("span", ["class": "refs"], report.references(mark.findings))
        let fault = mark.fault.map { sign($0.symbol, $0.label) } ?? .nothing
        let value = HTML.tag("span", ["class": "value"], fault, .tag("span", ["class": "figure"], figure))
        return .tag(
            "td",
            [
                "id": report.anchor(definition.id), "class": classes.joined(separator: " "), "title": hint,
                "colspan": columns == 1 ? nil : String(columns),
            ], .tag("span", ["class": "line"], refs, value), mark.proposals.isEmpty ? .nothing : proposal)
    }

    private var classes: [String] {
        var classes = ["number"]
        if let fault = mark.fault { classes.append(fault.style) }
        if cell.status != .reported { classes.append(cell.status.rawValue) }
        if cell.value == .zero, mark.fault == nil { classes.append("zero") }
        return classes + SheetReport.classes(mark.findings)
    }

    private var figure: HTML {
        if let value = cell.value {
            let sign = cell.status == .inferred ? sign("*", "推定") : .nothing
            return .group(["\(value)", sign])
        }
        switch cell.status {
        case .blank: return note("空")
        case .missing, .inferred: return note("缺")
        case .placeholder, .damaged, .reported: return .group(["\(excerpt ?? "")", note("?")])
        }
    }

    private var excerpt: String? {
        guard let raw = cell.raw else { return nil }
        return raw.unicodeScalars.count > 12 ? String(raw.prefix(12)) + "…" : raw
    }

    private var proposal: HTML {
        let values = mark.proposals.prefix(3).map(\.description).joined(separator: " / ")
        return .tag("span", ["class": "proposal"], "→ \(values)", mark.proposals.count > 3 ? "…" : .nothing)
    }

    private func note(_ text: String) -> HTML {
        .tag("span", ["class": "note"], .text(text))
    }

    /// A sign for the eye with a word for those who hear the page.
    private func sign(_ symbol: String, _ word: String) -> HTML {
        .group([
            symbol.isEmpty ? .nothing : .tag("span", ["class": "sign", "aria-hidden": "true"], .text(symbol)),
            .tag("span", ["class": "spoken"], "（\(word)）"),
        ])
    }

    /// What shows while the pointer rests on the cell.
    private var hint: String {
        var lines = [report.label(definition.id) + "：" + (cell.value?.description ?? "没有数值")]
        lines.append(status)
        if let raw = cell.raw { lines.append("原文：“\(raw.prefix(80))”") }
        if let span = cell.span, let excerpt = report.source.excerpt(at: span) {
            lines.append("\(report.source.position(of: span))：\(excerpt.text)")
        } else if let span = cell.span {
            lines.append(report.source.position(of: span))
        }
        if let fault = mark.fault { lines.append("标记：" + fault.label) }
        if !mark.findings.isEmpty {
            lines.append("见第 " + mark.findings.map(String.init).joined(separator: "、") + " 条")
        }
        return lines.joined(separator: "\n")
    }

    private var status: String {
        guard cell.status == .reported else { return cell.status.label }
        return cell.value == nil ? "原文有数值，但无法确定" : "按原文读出"
    }
}
