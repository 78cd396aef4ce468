import Forms
import Models

/// T2-2019-PUB: what was published this year is public.
struct PublishedTotals: Check {
    let rule = Rule(
        "T2-2019-PUB",
        zh: (title: "对外公开总数量", explanation: "本年新公开的规章和规范性文件都计入对外公开总数量，所以总数量不小于本年新公开数量。"),
        en: (
            title: "Documents public in total",
            explanation: "What was newly published this year counts among all that is public, so that the total is no "
                + "less."
        ),
        formula: "x_public_total ≥ x_published_new", basis: Basis.form2019, severity: .warning,
        example: (passes: "本年新公开 2，对外公开总数量 22", fails: "本年新公开 2，对外公开总数量 0"),
        editions: [.form2019])

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        var defects = TableDefects(in: .proactive)
        guard let form = reading.form, !reading.isAbsent(.proactive) else { return judgement }
        for id in ["regulation", "normative_document"] {
            guard
                let figures = reading.knownFigures([
                    "proactive.\(id)_published_new", "proactive.\(id)_public_total",
                ]), let row = form.row(id, of: .proactive)
            else {
                judgement.count(.notAssessable)
                continue
            }
            let (new, total) = (figures[0].value, figures[1].value)
            guard total < new else {
                judgement.count(figures.holding)
                continue
            }
            judgement.count(.fail)
            defects.add(
                TableDefects.Row(
                    zh: "“\(form.label(of: row, in: .proactive))”一行：对外公开总数量 \(total) 小于本年新公开数量 \(new)",
                    en: "In the row “\(row.english)”, \(total) are public in total, fewer than the \(new) newly "
                        + "published",
                    figures: figures, expected: new, actual: total))
        }
        defects.report(
            for: self,
            ending: Finding.Message(
                zh: "本年新公开的应当计入总数量，请核对。",
                en: "What is newly published is part of the total: check both."),
            to: &judgement)
        return judgement
    }
}
