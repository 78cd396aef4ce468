import Forms
import Models

/// X-INFORCE: what was in force, with what was issued and without what was
/// repealed, is in force.
struct DocumentsInForce: YearCheck {
    static let rule = "X-INFORCE"

    func judge(_ series: YearSeries) -> ComparisonJudgement {
        var judgement = ComparisonJudgement()
        for pair in series.pairs where pair.isOn(.form2021) {
            var missing = MissingFigures(pair: pair)
            for row in ["regulation", "normative_document"] {
                guard let stock = pair.figures("proactive.\(row)_in_force"),
                    let issued = pair.this.figure("proactive.\(row)_issued"),
                    let repealed = pair.this.figure("proactive.\(row)_repealed")
                else { continue }
                guard let before = stock.before.cell.value, let this = stock.this.cell.value,
                    let added = issued.cell.value, let removed = repealed.cell.value,
                    let expected = before.adding(added)?.subtracting(removed)
                else {
                    judgement.count(.notAssessable)
                    missing.add(before: [stock.before], this: [issued, repealed, stock.this])
                    continue
                }
                let figures = [stock.before, issued, repealed, stock.this]
                guard expected != this else {
                    judgement.count(figures.holding)
                    continue
                }
                judgement.count(.fail)
                let name = pair.this.form?.row(row, of: .proactive)
                var finding = Finding.failing(
                    Self.rule, figures.verdict,
                    zh: "\(Words.quoteZH(name?.label ?? row))：\(pair.before.year)年度现行有效 \(before) 件，加本年制发 \(added) 件，"
                        + "减本年废止 \(removed) 件，应为 \(expected) 件，本年“现行有效件数”填写为 \(this)，请核对；"
                        + "因到期失效、集中清理、机构改革划转而不等的，请说明。",
                    en: "\(name?.english ?? row): \(before) in force in \(pair.before.year), with \(added) issued and "
                        + "without \(removed) repealed, make \(expected), but \(this) are said to be in force. Check "
                        + "them, or say what expired, was cleared out or handed over.")
                finding.cells = [issued, repealed, stock.this].map(\.place.id)
                finding.compare(this, with: expected)
                finding.arguments = ["year": "\(pair.before.year)"]
                judgement.report(finding, for: pair.this)
            }
            if !missing.isEmpty { judgement.report(missing.finding(Self.rule), for: pair.this) }
        }
        return judgement
    }
}
