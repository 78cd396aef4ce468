import Forms
import Models

/// T2-2019-ITEMS: no authority has fewer than no items.
struct ItemBalance: Check {
    let rule = Rule(
        "T2-2019-ITEMS",
        zh: (title: "项目数量不为负", explanation: "上一年项目数量加本年增/减，是本年的项目数量，不可能为负。"),
        en: (
            title: "Items are not negative",
            explanation: "The items of last year and the change this year add up to the items of this year, which "
                + "cannot be negative."
        ),
        formula: "items_prev + items_change ≥ 0", basis: Basis.form2019, severity: .error,
        example: (passes: "上一年项目数量 66，本年增/减 -13", fails: "上一年项目数量 6，本年增/减 -13"),
        editions: [.form2019])

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        var defects = TableDefects(in: .proactive)
        guard let form = reading.form, !reading.isAbsent(.proactive) else { return judgement }
        for id in ["license", "other_service", "penalty", "coercion", "admin_fee"] {
            guard
                let figures = reading.knownFigures([
                    "proactive.\(id)_items_prev", "proactive.\(id)_items_change",
                ]), let row = form.row(id, of: .proactive), let now = figures[0].value.adding(figures[1].value)
            else {
                judgement.count(.notAssessable)
                continue
            }
            guard now < .zero else {
                judgement.count(figures.holding)
                continue
            }
            judgement.count(.fail)
            defects.add(
                TableDefects.Row(
                    zh: "“\(form.label(of: row, in: .proactive))”一行：上一年项目数量 \(figures[0].value) 加本年增/减 "
                        + "\(figures[1].value)，等于 \(now)",
                    en: "In the row “\(row.english)”, \(figures[0].value) items last year and a change of "
                        + "\(figures[1].value) make \(now)",
                    figures: figures, expected: nil, actual: nil))
        }
        defects.report(
            for: self,
            ending: Finding.Message(
                zh: "项目数量不可能为负，请核对；减少的用负数填写，没有变化的填 0。",
                en: "There cannot be fewer than none: check both; a decrease is negative, no change is 0."),
            to: &judgement)
        return judgement
    }
}
