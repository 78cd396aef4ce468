import Models

/// ID-EDITION: the form that was in force for the year.
struct EditionOfYear: Check {
    let rule = Rule(
        "ID-EDITION",
        zh: (
            title: "格式版本与年度",
            explanation: "2019、2020年度使用国办公开办函〔2019〕60号所附格式，2021年度起使用国办公开办函〔2021〕30号所附格式；"
                + "按统计年度而不是发布年份确定。"
        ),
        en: (
            title: "Edition of the form",
            explanation: "Reports on 2019 and 2020 use the form of 2019, those from 2021 on the form of 2021; the "
                + "statistics year decides and not the year of publication."
        ),
        formula: "edition = edition in force for the year", basis: Basis.form, severity: .warning,
        example: (passes: "2021年度报告使用〔2021〕30号格式", fails: "2021年度报告使用〔2019〕60号格式"), years: 2019...9999)

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        guard let year = reading.year, let found = reading.report.edition else { return judgement }
        guard !reading.isYearDisputed else {
            judgement.count(.notAssessable)
            return judgement
        }
        let due: Edition = year < 2021 ? .form2019 : .form2021
        guard found != due else {
            judgement.count(.pass)
            return judgement
        }
        judgement.count(.fail)
        let message = Finding.Message(
            zh: "\(year)年度报告应当使用\(due.documentZH)所附格式，表格却是\(found.documentZH)的格式；"
                + "请按应当使用的格式重新填报，或者核对统计年度。",
            en: "The report on \(year) is due in the form of \(due.rawValue), but its tables are those of "
                + "\(found.rawValue). Fill in the form that is due, or check the year.")
        var finding = failure(.report, message)
        finding.expected = Int(due.rawValue).flatMap(CellValue.init(exactly:))
        finding.actual = Int(found.rawValue).flatMap(CellValue.init(exactly:))
        finding.arguments = ["expected": due.rawValue, "found": found.rawValue, "year": String(year)]
        finding.span = reading.report.identity.year?.span
        judgement.report(finding, at: .report)
        return judgement
    }
}

extension Edition {
    /// The document that the form is an annex of.
    fileprivate var documentZH: String {
        switch self {
        case .form2019: "国办公开办函〔2019〕60号"
        case .form2021: "国办公开办函〔2021〕30号"
        }
    }
}
