import Forms
import Models

/// F-SHIFT: values that line up with the columns of the form.
struct ColumnsInPlace: Check {
    let rule = Rule(
        "F-SHIFT",
        zh: (
            title: "数值与列对应",
            explanation: "表头的列按格式的顺序排列，每行的数值与表头对应；对应关系不能确定的数值只保留原文，不作为数值读取。"
        ),
        en: (
            title: "Values in their columns",
            explanation: "The columns stand in the order of the form and the values below them; values whose columns "
                + "are in doubt are kept as text only."
        ),
        formula: "the values of each row belong to the columns of the form, in order", basis: Basis.form,
        severity: .warning,
        example: (passes: "“自然人 4、商业企业 2 …… 总计 6”按表头顺序排列", fails: "表头写作“总计、自然人……”而数值次序不明"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        guard let form = reading.form else { return judgement }
        for table in TableID.allCases where !reading.isAbsent(table) {
            let seen = reading.observations(.valuesUnplaced).filter { $0.table == table }
            judgement.count(seen.isEmpty ? .pass : .fail)
            guard !seen.isEmpty else { continue }
            let subjects = seen.map { Subject($0, form: form) }
            let cells = Set(subjects.flatMap(\.cells)).sorted()
            let title = table.section
            let isWhole = seen.contains { form.row($0.subject, of: table) == nil }
            let rowsZH = isWhole ? "" : "中\(Listing.quotedZH(subjects.map(\.labelZH)))"
            let rowsEN = isWhole ? "" : ", row \(Listing.quotedEN(subjects.map(\.labelEN)))"
            var finding = failure(
                .reading,
                Finding.Message(
                    zh: "“\(title.titleZH)”表\(rowsZH)的数值与格式的列对应不上（列的顺序不同，或者错位），没有读取；请核对原文。",
                    en: "The values of the table “\(title.titleEN)”\(rowsEN) do not line up with the columns of the "
                        + "form (another order, or shifted) and were not read: check the source."))
            finding.cells = reading.ids(cells)
            finding.arguments = ["table": table.rawValue, "rows": seen.map(\.subject).joined(separator: ", ")]
            finding.span = seen.compactMap(\.span).first
            judgement.report(finding, at: .table(table, cells: cells))
        }
        return judgement
    }
}
