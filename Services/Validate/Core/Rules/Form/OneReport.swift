import Models

/// F-SEVERAL: one document, one report.
struct OneReport: Check {
    let rule = Rule(
        "F-SEVERAL",
        zh: (
            title: "一份文件一份报告",
            explanation: "文件中有两份报告的表格，数值不同，无法确定以哪一份为准，因此都没有读取；请拆开后分别报送。"
        ),
        en: (
            title: "One report in a document",
            explanation: "The document holds the tables of two reports with different figures. Which one is meant "
                + "cannot be told, so neither was read; split it and send them one by one."
        ),
        formula: "each table occurs once, or again with the same figures", basis: Basis.form, severity: .error,
        example: (passes: "一个文件中只有一份报告", fails: "一个文件中先后有甲局、乙局两份报告"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        guard let seen = reading.observations(.severalReports).first else {
            judgement.count(.pass)
            return judgement
        }
        judgement.count(.fail)
        var finding = failure(
            .report,
            Finding.Message(
                zh: "文件中有不止一份报告：同一张表格出现两次，数值不同；都没有读取，请拆开后分别报送。",
                en: "The document holds more than one report: a table occurs twice with different figures. "
                    + "None of them was read; split the document and send them one by one."))
        finding.span = seen.span
        judgement.report(finding, at: .report)
        return judgement
    }
}
