import Models

/// ID-YEAR: title, period and sender say the same year. A report that is
/// published late or early is the calendar's.
struct SameYear: Check {
    let rule = Rule(
        "ID-YEAR",
        zh: (
            title: "统计年度一致",
            explanation: "标题的年度、统计期限的年度和报送信息中的年度应当相同，为发布年份的上一年；逾期或者提前发布另有规则。"
        ),
        en: (
            title: "One statistics year",
            explanation: "The title, the period and the sender say the same year, the one before that of publication; "
                + "other rules ask about late and early publication."
        ),
        formula: "title year = period year = publication year − 1", basis: Basis.content, severity: .error,
        example: (passes: "标题2024年，统计期限2024年1月1日至12月31日", fails: "标题2023年，统计期限2024年1月1日至12月31日"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        let identity = reading.report.identity
        let title = identity.year.flatMap { $0.origin == .title ? $0.value : nil }
        let period = StatisticsPeriod.wholeYear(identity)
        let external = reading.report.submission.year
        let years = [title, period, external].compactMap { $0 }
        guard years.count > 1 else { return judgement }
        guard Set(years).count > 1 else {
            judgement.count(.pass)
            return judgement
        }
        judgement.count(.fail)
        var zh: [String] = []
        var en: [String] = []
        if let title {
            zh.append("标题写的是\(title)年")
            en.append("the title says \(title)")
        }
        if let period {
            zh.append("统计期限是\(period)年")
            en.append("the period is \(period)")
        }
        if let external {
            zh.append("报送信息是\(external)年")
            en.append("its sender says \(external)")
        }
        // Where the document agrees with itself the sender may be wrong.
        let isPrinted = title != nil && period != nil && title != period
        let message = Finding.Message(
            zh: "统计年度不一致：\(zh.joined(separator: "，"))。\(isPrinted ? "请更正标题或者统计期限。" : "请核实报送信息。")",
            en: "The statistics year is not the same everywhere: \(en.joined(separator: ", ")). "
                + (isPrinted ? "Mend the title or the period." : "Check what the sender says."))
        var finding = failure(isPrinted ? .report : .reading, message)
        finding.expected = (external ?? identity.published.map { $0.value.year - 1 }).flatMap {
            years.contains($0) ? CellValue(exactly: $0) : nil
        }
        finding.arguments = [
            "title": title.map(String.init), "period": period.map(String.init), "external": external.map(String.init),
        ].compactMapValues { $0 }
        finding.span = title == nil ? identity.periodStart?.span : identity.year?.span
        judgement.report(finding, at: .report)
        return judgement
    }
}

extension Reading {
    /// Whether the document gives itself two years and no sender decides. Then
    /// ID-YEAR says so, and nothing is judged by either of them.
    var isYearDisputed: Bool {
        guard report.submission.year == nil, let title = report.identity.year, title.origin == .title,
            let period = StatisticsPeriod.wholeYear(report.identity)
        else { return false }
        return title.value != period
    }
}
