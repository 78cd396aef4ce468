import Forms
import Models

/// N-ALLDONE: the prose says that everything is dealt with, and the table
/// carries something over.
struct AllHandled: Check {
    let rule = Rule(
        "N-ALLDONE",
        zh: (title: "正文称全部办结", explanation: "正文写全部办结的，表中的结转下年度继续办理应当为 0。"),
        en: (
            title: "All dealt with in the text",
            explanation: "Where the text says that all requests are dealt with, the table carries none over to next "
                + "year."
        ),
        formula: "all handled ⇒ carried_out = 0", basis: Basis.quality, severity: .warning,
        example: (passes: "全部办结；表中结转下年度继续办理 0", fails: "全部办结；表中结转下年度继续办理 2"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        guard let form = reading.form, let figure = reading.figure(["requests.carried_out.total"]) else {
            return judgement
        }
        for remark in reading.report.remarks where remark.kind == .allHandled {
            guard let value = figure.value else {
                judgement.count(.notAssessable)
                continue
            }
            guard value > .zero else {
                judgement.count(figure.isInferred ? .passByInference : .pass)
                continue
            }
            judgement.count(.fail)
            let label = figure.label(form)
            let raw = Listing.excerpt(remark.raw)
            let message = Finding.Message(
                zh: "第 \(remark.span.line) 行写明“\(raw)”，而表中\(label.zh)为 \(value)。请核对后改正正文或表格。",
                en: "Line \(remark.span.line) says “\(raw)”, but the table has \(value) for \(label.en). "
                    + "Correct whichever is wrong.")
            var finding = failure(figure.isCertain ? .report : .reading, message.advised(unless: figure.isCertain))
            finding.cells = reading.ids(figure.cells)
            finding.expected = .zero
            finding.actual = value
            finding.difference = value
            finding.span = remark.span
            finding.arguments = ["raw": remark.raw]
            judgement.report(finding, at: reading.place(of: remark.span))
        }
        return judgement
    }
}
