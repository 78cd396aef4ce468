import Models

/// ID-UNKNOWN: whose report it is, and for which year. Without both it is
/// stored, but never current and never compared.
struct UnknownIdentity: Check {
    let rule = Rule(
        "ID-UNKNOWN",
        zh: (title: "机关或年度不明", explanation: "报告应当写明机关名称和统计年度；文件和报送信息中都没有时，无法与其他报告比较。"),
        en: (
            title: "Authority or year unknown",
            explanation: "A report names its authority and its statistics year; where neither the document nor its "
                + "sender does, it cannot be compared with others."
        ),
        formula: "agency and year are known", basis: Basis.content, severity: .warning,
        example: (passes: "标题写明“某区商务局2024年”", fails: "标题和落款都没有机关名称"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        let report = reading.report
        var missing: [(id: String, zh: String, en: String)] = []
        if report.submission.agency == nil && report.identity.agency == nil {
            missing.append(("agency", "机关名称", "the authority"))
        }
        if report.submission.year == nil && report.identity.year == nil {
            missing.append(("year", "统计年度", "the statistics year"))
        }
        guard !missing.isEmpty else {
            judgement.count(.pass)
            return judgement
        }
        judgement.count(.fail)
        let message = Finding.Message(
            zh: "从文件和报送信息中都无法得知\(missing.map(\.zh).joined(separator: "和"))。",
            en: "Neither the document nor its sender says \(missing.map(\.en).joined(separator: " or ")).")
        var finding = failure(.reading, message)
        finding.arguments = ["unknown": missing.map(\.id).joined(separator: ", ")]
        finding.span = report.identity.title?.span
        judgement.report(finding, at: .report)
        return judgement
    }
}
