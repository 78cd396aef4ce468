import Models

/// CAL-NODATE: without a date nobody can say whether a report was in time.
struct NoDate: Check {
    let rule = Rule(
        "CAL-NODATE",
        zh: (title: "没有日期", explanation: "文件和报送信息中既没有发布日期，也没有落款日期的，无法判断是否按期公开。"),
        en: (
            title: "No date",
            explanation: "Where neither the document nor its sender gives a date of publication, and it is not signed "
                + "with one, it cannot be said whether the report was in time."
        ),
        formula: "published or signed is known", basis: Basis.duty, severity: .information,
        example: (passes: "发布时间：2025年1月24日", fails: "全文没有发布日期和落款日期"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        let identity = reading.report.identity
        guard reading.published == nil, identity.signed == nil else {
            judgement.count(.pass)
            return judgement
        }
        judgement.count(.fail)
        let hasPeriod = identity.periodStart != nil
        let message = Finding.Message(
            zh: "没有发布日期和落款日期，无法判断是否按期公开；" + (hasPeriod ? "" : "也没有写明统计期限；") + "可能在网页上而未被提取，请核对原文。",
            en: "There is no date of publication and none of signature, so that the deadline cannot be judged; "
                + (hasPeriod ? "" : "the statistics period is not given either; ")
                + "extraction may have left them out: check the source.")
        judgement.report(failure(.reading, message), at: .report)
        return judgement
    }
}
