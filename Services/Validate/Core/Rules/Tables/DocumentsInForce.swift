import Forms
import Models

/// T2-INFORCE: what was issued this year and not repealed is in force.
struct DocumentsInForce: Check {
    let rule = Rule(
        "T2-INFORCE",
        zh: (
            title: "现行有效件数",
            explanation: "当年制发、没有废止的规章和行政规范性文件仍然有效，所以现行有效件数不小于本年制发件数减本年废止件数。"
        ),
        en: (
            title: "Documents in force",
            explanation: "What was issued this year and not repealed is in force, so that there are at least as many "
                + "documents in force as were issued less those that were repealed."
        ),
        formula: "x_in_force ≥ x_issued − x_repealed", basis: Basis.form2021, severity: .warning,
        example: (passes: "制发 10，废止 2，现行有效 27", fails: "制发 10，废止 2，现行有效 3"),
        editions: [.form2021], years: 2021...9999)

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        var defects = TableDefects(in: .proactive)
        guard let form = reading.form, !reading.isAbsent(.proactive) else { return judgement }
        for id in ["regulation", "normative_document"] {
            let ids = ["issued", "repealed", "in_force"].map { "proactive.\(id)_\($0)" }
            guard let figures = reading.knownFigures(ids), let row = form.row(id, of: .proactive),
                let least = figures[0].value.subtracting(figures[1].value)
            else {
                judgement.count(.notAssessable)
                continue
            }
            guard figures[2].value < least else {
                judgement.count(figures.holding)
                continue
            }
            judgement.count(.fail)
            let values = figures.map(\.value)
            defects.add(
                TableDefects.Row(
                    zh: "“\(form.label(of: row, in: .proactive))”一行：本年制发件数 \(values[0]) 减本年废止件数 \(values[1])"
                        + " 为 \(least)，现行有效件数只有 \(values[2])",
                    en: "In the row “\(row.english)”, \(values[0]) issued less \(values[1]) repealed are \(least), "
                        + "but only \(values[2]) are in force",
                    figures: figures, expected: least, actual: values[2]))
        }
        defects.report(
            for: self,
            ending: Finding.Message(
                zh: "当年制发、没有废止的文件仍然有效，请核对这三个数值。",
                en: "What was issued this year and not repealed is in force: check the three figures."),
            to: &judgement)
        return judgement
    }
}
