import Models

/// ID-ALIAS: a report under another name than its authority's.
struct NameChanged: YearCheck {
    static let rule = "ID-ALIAS"

    func judge(_ series: YearSeries) -> ComparisonJudgement {
        var judgement = ComparisonJudgement()
        for report in series.reports {
            guard report.named != report.authority.name else {
                judgement.count(.pass)
                continue
            }
            judgement.count(.fail)
            let named = report.named
            let name = report.authority.name
            var finding = Finding.failing(
                Self.rule, .report,
                zh: "本报告所用机关名称“\(named)”与该机关名称“\(name)”不同，因所属地区和去掉地名后的名称相同，或者经人工确认，视为同一机关。",
                en:
                    "This report calls its authority “\(named)”, other than the name “\(name)” of the authority. They are "
                    + "taken for the same because the place and the name without the place are, or because people have "
                    + "said so.")
            finding.arguments = ["named": named, "name": name]
            judgement.report(finding, for: report)
        }
        return judgement
    }
}
