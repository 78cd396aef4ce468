import Models

/// F-NOT-A-REPORT: whether the document is an annual report at all.
struct NotAReport: Check {
    let rule = Rule(
        "F-NOT-A-REPORT",
        zh: (
            title: "不是年度报告",
            explanation: "文件是通知、新闻、解读等，不是政府信息公开工作年度报告；其他规则不再检查。"
        ),
        en: (
            title: "Not a report",
            explanation: "The document is a notice, news or an interpretation, no annual report; nothing else is "
                + "asked of it."
        ),
        formula: "the document is an annual report", basis: Basis.duty, severity: .error,
        example: (passes: "某区商务局2024年政府信息公开工作年度报告", fails: "关于做好2024年政府信息公开工作年度报告编制工作的通知"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        guard reading.report.kind == .other else {
            judgement.count(.pass)
            return judgement
        }
        // What stands on pages that are pictures nobody knows: it may well be a report.
        guard !reading.report.notes.contains(where: { $0.kind == .picturePages }) else {
            judgement.count(.notAssessable)
            return judgement
        }
        judgement.count(.fail)
        let message = Finding.Message(
            zh: "这份文件不是政府信息公开工作年度报告，没有作进一步检查。",
            en: "This document is not an annual report on government information disclosure; "
                + "nothing else was checked.")
        judgement.report(failure(.report, message), at: .report)
        return judgement
    }
}
