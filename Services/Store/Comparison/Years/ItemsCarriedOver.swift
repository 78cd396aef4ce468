import Forms
import Models

/// X-ITEMS-2019: the items of the report on 2019 and their change are the last
/// year's items of the report on 2020.
struct ItemsCarriedOver: YearCheck {
    static let rule = "X-ITEMS-2019"

    private static let rows = ["license", "other_service", "penalty", "coercion", "admin_fee"]

    func judge(_ series: YearSeries) -> ComparisonJudgement {
        var judgement = ComparisonJudgement()
        for pair in series.pairs where pair.before.year == 2019 && pair.isOn(.form2019) {
            var missing = MissingFigures(pair: pair)
            for row in Self.rows {
                guard let items = pair.figures("proactive.\(row)_items_prev"),
                    let change = pair.before.figure("proactive.\(row)_items_change")
                else { continue }
                guard let before = items.before.cell.value, let changed = change.cell.value,
                    let this = items.this.cell.value, let expected = before.adding(changed)
                else {
                    judgement.count(.notAssessable)
                    missing.add(before: [items.before, change], this: [items.this])
                    continue
                }
                let figures = [items.before, change, items.this]
                guard expected != this else {
                    judgement.count(figures.holding)
                    continue
                }
                judgement.count(.fail)
                let name = pair.this.form?.row(row, of: .proactive)
                let isLoss = changed < .zero
                var finding = Finding.failing(
                    Self.rule, figures.verdict,
                    zh: "\(Words.quoteZH(name?.label ?? row))：2019年度报告的上一年项目数量 \(before)，\(isLoss ? "减" : "加")本年增/减"
                        + " \(changed.magnitude)，应为 \(expected)，本年度“上一年项目数量”填写为 \(this)，请核对。",
                    en: "\(name?.english ?? row): the report on 2019 has \(before) items and a change of \(changed), "
                        + "which make \(expected), but this report has \(this) items of last year.")
                finding.cells = [items.this.place.id]
                finding.compare(this, with: expected)
                finding.arguments = ["year": "2019"]
                judgement.report(finding, for: pair.this)
            }
            if !missing.isEmpty { judgement.report(missing.finding(Self.rule), for: pair.this) }
        }
        return judgement
    }
}
