import Models

/// CAL-PERIOD: the period is the whole of the year. Which year is ID-YEAR's.
struct StatisticsPeriod: Check {
    let rule = Rule(
        "CAL-PERIOD",
        zh: (title: "统计期限", explanation: "年度报告的统计期限为当年1月1日至12月31日；日期缺字、只能按格式要求推定的，请核对原文。"),
        en: (
            title: "Statistics period",
            explanation: "The period of the report is its year, from the 1st of January to the 31st of December; one "
                + "with lost characters, that could only be read by what the form asks for, is to be checked."
        ),
        formula: "period = year-01-01 … year-12-31", basis: Basis.duty, severity: .warning,
        example: (passes: "2024年1月1日至2024年12月31日", fails: "2024年1月1日至2024年11月30日"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        let identity = reading.report.identity
        guard let start = identity.periodStart, let end = identity.periodEnd else { return judgement }
        guard let whole = Self.wholeYear(identity) else {
            judgement.count(.fail)
            let year = reading.year ?? start.value.year
            let message = Finding.Message(
                zh: "统计期限写的是\(start.value.textZH)至\(end.value.textZH)，应为\(year)年1月1日至\(year)年12月31日；请更正，"
                    + "并确认数据为全年数据。",
                en: "The period is given as \(start.value) to \(end.value), but it is due from \(year)-01-01 to "
                    + "\(year)-12-31. Mend it, and make sure that the figures are those of the whole year.")
            var finding = failure(.report, message)
            finding.arguments = ["start": start.value.description, "end": end.value.description]
            finding.span = start.span
            judgement.report(finding, at: .report)
            return judgement
        }
        // That of another year is ID-YEAR's.
        guard reading.year == nil || reading.year == whole else { return judgement }
        guard identity.isPeriodMended == true else {
            judgement.count(.pass)
            return judgement
        }
        judgement.count(.fail)
        let message = Finding.Message(
            zh: "统计期限的日期缺字，按格式要求推定为\(start.value.textZH)至\(end.value.textZH)；请核对原文。",
            en: "The period has lost characters and was read as \(start.value) to \(end.value), which is what the "
                + "form asks for: check the source.")
        var finding = failure(.reading, message)
        finding.severity = .information
        finding.span = start.span
        judgement.report(finding, at: .report)
        return judgement
    }

    /// The year that the stated period is the whole of; nil if it is none.
    static func wholeYear(_ identity: ReportIdentity) -> Int? {
        guard let start = identity.periodStart?.value, let end = identity.periodEnd?.value, start.year == end.year,
            (start.month, start.day) == (1, 1), (end.month, end.day) == (12, 31)
        else { return nil }
        return start.year
    }
}
