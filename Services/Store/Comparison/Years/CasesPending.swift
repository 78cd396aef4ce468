import Forms
import Models

/// X-PENDING: what was pending is decided or pending still, so that this year's
/// total is no less.
struct CasesPending: YearCheck {
    static let rule = "X-PENDING"

    private static let blocks = ["review", "litigation_direct", "litigation_after_review"]

    func judge(_ series: YearSeries) -> ComparisonJudgement {
        var judgement = ComparisonJudgement()
        for pair in series.pairs {
            var missing = MissingFigures(pair: pair)
            for block in Self.blocks {
                guard let pending = pair.before.figure("remedies.\(block)_pending"),
                    let total = pair.this.figure("remedies.\(block)_total")
                else { continue }
                // No total is less than nothing: it need not be known.
                if pending.cell.value == .zero, total.cell.value == nil {
                    judgement.count(.vacuous)
                    continue
                }
                guard let expected = pending.cell.value, let actual = total.cell.value else {
                    judgement.count(.notAssessable)
                    missing.add(before: [pending], this: [total])
                    continue
                }
                guard actual < expected else {
                    judgement.count([pending, total].holding)
                    continue
                }
                judgement.count(.fail)
                let name = pair.this.form?.row(block, of: .remedies)
                var finding = Finding.failing(
                    Self.rule, [pending, total].verdict,
                    zh: "\(Words.quoteZH(name?.label ?? block))：\(pair.before.year)年度尚未审结 \(expected) 件，"
                        + "在本年度审结或者继续未结的都应计入，本年度总计不应小于 \(expected)，填写为 \(actual)，请核对。",
                    en: "\(name?.english ?? block): \(expected) pending in \(pair.before.year) are decided or pending "
                        + "still in this year, so that its total is no less, but it is \(actual).")
                finding.cells = [total.place.id]
                finding.compare(actual, with: expected)
                finding.arguments = ["year": "\(pair.before.year)"]
                judgement.report(finding, for: pair.this)
            }
            if !missing.isEmpty { judgement.report(missing.finding(Self.rule), for: pair.this) }
        }
        return judgement
    }
}
