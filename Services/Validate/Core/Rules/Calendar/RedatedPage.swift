import Models

/// CAL-REDATED: published a year late or more. Sites that move date their old
/// pages anew, so it is rather the page than the report that is late.
struct RedatedPage: Check {
    let rule = Rule(
        "CAL-REDATED",
        zh: (
            title: "发布日期晚一年以上",
            explanation: "发布日期比公开期限晚一年以上的，多半是网站迁移时重新生成的日期，不据此判断逾期，请查看成文日期或者原发布日期。"
        ),
        en: (
            title: "Dated a year late",
            explanation: "A page that is dated a year or more after the deadline was probably dated anew when its site "
                + "moved; it is not taken for late. The date of signature or of the first publication tells."
        ),
        formula: "published < deadline + 1 year", basis: Basis.duty, severity: .information,
        example: (passes: "2022年度报告于2023年1月20日发布", fails: "2022年度报告的发布日期为2025年6月3日"), years: 2019...9999)

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        guard let year = reading.year, let published = reading.published,
            let last = DeadlineKind.lastDay(reading)
        else { return judgement }
        guard !reading.isYearDisputed else {
            judgement.count(.notAssessable)
            return judgement
        }
        guard Self.isRedated(reading) else {
            judgement.count(.pass)
            return judgement
        }
        judgement.count(.fail)
        let signed = reading.report.identity.signed?.value
        let message = Finding.Message(
            zh: "\(year)年度报告的发布日期为\(published.textZH)，比公开期限\(last.textZH)晚一年以上，可能是网站迁移后重新生成的日期，"
                + "不据此判断是否逾期；" + (signed.map { "落款日期为\($0.textZH)，" } ?? "") + "请核实最初的发布日期。",
            en: "The report on \(year) is dated \(published), a year or more after the deadline of \(last): its page "
                + "was probably dated anew, so that it is not taken for late. "
                + (signed.map { "It is signed \($0). " } ?? "") + "Check when it was first published.")
        var finding = failure(.reading, message)
        finding.arguments = ["deadline": last.description, "published": published.description]
        finding.span = reading.publishedSpan
        judgement.report(finding, at: .report)
        return judgement
    }

    /// Whether a report's day of publication is a year or more after its last day.
    static func isRedated(_ reading: Reading) -> Bool {
        guard let published = reading.published, let last = DeadlineKind.lastDay(reading) else { return false }
        return (published.year, published.month, published.day) >= (last.year + 1, last.month, last.day)
    }
}
