import Models

/// X-COPY, of the prose: almost the same as last year's, whatever the forms.
struct ProseCopied: YearCheck {
    static let rule = "X-COPY"

    func judge(_ series: YearSeries) -> ComparisonJudgement {
        var judgement = ComparisonJudgement()
        for pair in series.pairs {
            guard let likeness = ProseLikeness.of(pair.before.prose, pair.this.prose) else {
                judgement.count(.notAssessable)
                continue
            }
            guard likeness >= ProseLikeness.limit else {
                judgement.count(.pass)
                continue
            }
            judgement.count(.fail)
            let percent = ProseLikeness.percent(likeness)
            var finding = Finding.failing(
                Self.rule, .report,
                zh: "除法定表述、机关名称和数字外，本年度报告正文与\(pair.before.year)年度约有 \(percent)% 相同，属于内容雷同，"
                    + "请按本年度实际情况撰写。",
                en:
                    "But for statutory wording, names and numbers, about \(percent) % of the text is that of the report "
                    + "on \(pair.before.year): it was copied. Write what happened in this year.")
            finding.arguments = ["year": "\(pair.before.year)", "what": "prose", "percent": "\(percent)"]
            judgement.report(finding, for: pair.this)
        }
        return judgement
    }
}
