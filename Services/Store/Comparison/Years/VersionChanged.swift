import Forms
import Models

/// ID-VERSION: what is different from the version before.
struct VersionChanged: YearCheck {
    static let rule = "ID-VERSION"

    func judge(_ series: YearSeries) -> ComparisonJudgement {
        var judgement = ComparisonJudgement()
        for report in series.reports {
            guard let before = report.before else { continue }
            guard let form = report.form, form.edition == before.form?.edition,
                report.cells.count == form.cells.count, before.cells.count == form.cells.count
            else {
                judgement.count(.notAssessable)
                continue
            }
            let changes = form.cells.compactMap { Change($0, before.cells[$0.index], report.cells[$0.index]) }
            guard !changes.isEmpty else {
                let isKnown = zip(before.cells, report.cells).allSatisfy {
                    Change.printed($0) != nil && Change.printed($1) != nil
                }
                judgement.count(isKnown ? .pass : .notAssessable)
                continue
            }
            judgement.count(.fail)
            judgement.report(finding(report, before, changes, form), for: report)
        }
        return judgement
    }

    private func finding(
        _ report: ComparedReport, _ before: EarlierVersion, _ changes: [Change], _ form: Form
    ) -> Finding {
        let listZH = changes.map { "\(Words.quoteZH(form.label(of: $0.place)))：\($0.before.zh) → \($0.this.zh)" }
        let listEN = changes.map { "“\($0.place.english)”: \($0.before.en) → \($0.this.en)" }
        var finding = Finding.failing(
            Self.rule, changes.flatMap { [$0.beforeFigure, $0.thisFigure] }.filter { $0.cell.value != nil }.verdict,
            zh: "本报告有内容不同的前一版本" + (before.published.map { "（\($0) 公开）" } ?? "") + "，有 \(changes.count) 个数值不同："
                + Words.listZH(listZH, unit: "个", separator: "；") + "。以本版本为准。",
            en: "There is an earlier version of this report"
                + (before.published.map { " (published \($0))" } ?? "")
                + ", from which \(Words.plural(changes.count, "figure")) \(changes.count == 1 ? "differs" : "differ"): "
                + Words.listEN(listEN, separator: "; ") + ". This version counts.")
        finding.cells = changes.prefix(Words.limit).map(\.place.id)
        if let change = changes.first, changes.count == 1 {
            finding.compare(change.thisFigure.cell.value, with: change.beforeFigure.cell.value)
        }
        finding.arguments = ["count": "\(changes.count)"]
        return finding
    }

    /// A cell that says something else than before.
    private struct Change {
        let place: FormCell
        let before: Finding.Message
        let this: Finding.Message
        let beforeFigure: ComparedFigure
        let thisFigure: ComparedFigure

        /// Nil if both say the same, or if it is not known what one of them says.
        init?(_ place: FormCell, _ before: ComparedCell, _ this: ComparedCell) {
            guard let was = Self.printed(before), let now = Self.printed(this), before.value != this.value else {
                return nil
            }
            self.place = place
            self.before = was
            self.this = now
            beforeFigure = ComparedFigure(place: place, cell: before)
            thisFigure = ComparedFigure(place: place, cell: this)
        }

        /// What a cell says; nil where that is not known.
        static func printed(_ cell: ComparedCell) -> Finding.Message? {
            if let value = cell.value { return Finding.Message(zh: value.description, en: value.description) }
            guard cell.status == .blank || cell.status == .placeholder else { return nil }
            return Finding.Message(zh: "空白", en: "blank")
        }
    }
}
