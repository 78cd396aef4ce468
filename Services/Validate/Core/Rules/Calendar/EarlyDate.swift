import Models

/// CAL-EARLY: nobody knows a year's figures before it is over.
struct EarlyDate: Check {
    let rule = Rule(
        "CAL-EARLY",
        zh: (
            title: "日期早于统计期结束",
            explanation: "报告的数据截至统计期的最后一天，发布日期和落款日期应当在这一天之后；更早的，数据不完整，或者日期、年度有误。"
        ),
        en: (
            title: "Dated before the period is over",
            explanation: "The figures run to the last day of the period, so that the report is published and signed "
                + "after it; otherwise the figures are not complete, or a date or the year is wrong."
        ),
        formula: "published > period end and signed > period end", basis: Basis.duty, severity: .warning,
        example: (passes: "2024年度报告落款2025年1月7日", fails: "2024年度报告落款2024年12月25日"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        let identity = reading.report.identity
        guard let year = reading.year, let end = CalendarDate(year: year, month: 12, day: 31) else {
            return judgement
        }
        let dates: [(zh: String, en: String, date: CalendarDate, span: Span?)] = [
            reading.published.map { ("发布日期", "date of publication", $0, reading.publishedSpan) },
            identity.signed.map { ("落款日期", "date of signature", $0.value, $0.span) },
        ].compactMap { $0 }
        guard !dates.isEmpty else { return judgement }
        guard !reading.isYearDisputed else {
            judgement.count(.notAssessable)
            return judgement
        }
        let early = dates.filter { $0.date <= end }
        guard let first = early.first else {
            judgement.count(.pass)
            return judgement
        }
        judgement.count(.fail)
        let message = Finding.Message(
            zh: early.map { "\($0.zh)为\($0.date.textZH)" }.joined(separator: "，")
                + "，不晚于统计期的最后一天\(end.textZH)；全年数据此时还不完整，请核对日期、统计年度和数据。",
            en: "The " + early.map { "\($0.en) is \($0.date)" }.joined(separator: " and the ")
                + ", not after \(end), the last day of the period: the figures of the whole year were not known yet. "
                + "Check the dates, the year and the figures.")
        var finding = failure(.report, message)
        finding.arguments = [
            "period_end": end.description, "dates": early.map(\.date.description).joined(separator: ", "),
        ]
        finding.span = first.span
        judgement.report(finding, at: .report)
        return judgement
    }
}
