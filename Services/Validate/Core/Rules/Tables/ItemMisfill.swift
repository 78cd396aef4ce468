import Forms
import Models

/// T2-2019-MISFILL: items of power are no cases. Where the items of this year
/// come out as the cases of this year, last year's cases were probably
/// entered for items.
struct ItemMisfill: Check {
    let rule = Rule(
        "T2-2019-MISFILL",
        zh: (
            title: "项目数量误填为办件量",
            explanation: "上一年项目数量和本年增/减填写权力事项的数量，处理决定数量填写当年的办件量；上一年项目数量加本年增/减"
                + "恰好等于处理决定数量的，可能把两年的办件量填进了项目栏。"
        ),
        en: (
            title: "Cases entered as items",
            explanation: "Items and their change are those of the authority's powers, decisions are the cases of the "
                + "year; where the items add up to exactly the decisions, the cases of two years were probably "
                + "entered as items."
        ),
        formula: "not (decisions = items_prev + items_change ≠ 0)", basis: Basis.form2019, severity: .warning,
        example: (passes: "行政许可 65、0，处理决定 26449", fails: "行政处罚 246、-29，处理决定 217"),
        editions: [.form2019],
        parameters: [
            RuleParameter(
                "minimum", .number(20), zh: "处理决定数量不小于此数才提示；小数目可能碰巧相等。",
                en: "The least number of decisions that is asked about: small ones may be equal by chance.")
        ])

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        var defects = TableDefects(in: .proactive)
        guard let form = reading.form, !reading.isAbsent(.proactive) else { return judgement }
        let minimum = reading.number("minimum", of: rule)
        for id in ["license", "penalty", "coercion"] {
            let ids = ["items_prev", "items_change", "decisions"].map { "proactive.\(id)_\($0)" }
            guard let figures = reading.knownFigures(ids), let row = form.row(id, of: .proactive) else {
                judgement.count(.notAssessable)
                continue
            }
            let values = figures.map(\.value)
            guard values[0].adding(values[1]) == values[2], values[2] != .zero, values[2].isAtLeast(minimum) else {
                judgement.count(figures.holding)
                continue
            }
            judgement.count(.fail)
            defects.add(
                TableDefects.Row(
                    zh: "“\(form.label(of: row, in: .proactive))”一行：上一年项目数量 \(values[0]) 加本年增/减 \(values[1])，"
                        + "恰好等于处理决定数量 \(values[2])",
                    en: "In the row “\(row.english)”, \(values[0]) items last year and a change of \(values[1]) make "
                        + "exactly the \(values[2]) decisions",
                    figures: figures, expected: nil, actual: nil))
        }
        defects.report(
            for: self,
            ending: Finding.Message(
                zh: "前两栏应填权力事项的数量及其增减，处理决定数量才是办件量；请核实是否把上一年和本年的办件量填进了前两栏。",
                en: "The first two columns ask for the authority's items of power, and only the third for cases: "
                    + "check whether cases were entered as items."),
            to: &judgement)
        return judgement
    }
}

extension CellValue {
    /// Whether it is not less than a whole number.
    func isAtLeast(_ number: Int) -> Bool {
        CellValue(exactly: number).map { self >= $0 } ?? false
    }
}
