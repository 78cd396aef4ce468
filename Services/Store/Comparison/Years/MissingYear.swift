import Models

/// X-GAP: years without a report between years that have one.
struct MissingYear: YearCheck {
    static let rule = "X-GAP"

    func judge(_ series: YearSeries) -> ComparisonJudgement {
        var judgement = ComparisonJudgement()
        for (before, this) in zip(series.reports, series.reports.dropFirst()) where before.year < this.year {
            let between = before.year + 1..<this.year
            let missing = between.filter { !series.otherYears.contains($0) }
            // A report of which it is not known whose figures it gives may be the one.
            judgement.count(.notAssessable, times: between.count - missing.count)
            guard !missing.isEmpty else {
                if between.isEmpty { judgement.count(.pass) }
                continue
            }
            judgement.count(.fail, times: missing.count)
            let years = missing.map(String.init)
            var finding = Finding.failing(
                Self.rule, .report,
                zh: "已有\(before.year)年度和本年度的报告，缺少 \(years.joined(separator: "、")) 年度的报告，无法核对前后衔接，请补充。",
                en:
                    "There are reports on \(before.year) and on this year, but none on \(years.joined(separator: ", ")), "
                    + "so that they cannot be held against each other.")
            finding.arguments = ["years": years.joined(separator: ",")]
            judgement.report(finding, for: this)
        }
        return judgement
    }
}
