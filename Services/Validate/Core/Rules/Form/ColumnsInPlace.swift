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
            let moved = reading.report.remarks.filter { $0.kind == .labelAmongValues && $0.table == table }
            judgement.count(seen.isEmpty && moved.isEmpty ? .pass : .fail)
            if !moved.isEmpty { report(moved, in: table, form: form, reading: reading, to: &judgement) }
            guard !seen.isEmpty else { continue }
            let subjects = seen.map { Subject($0, form: form) }
            let cells = subjects.flatMap(\.cells).sortedOnce()
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

    /// Rows that stand aside, but whose values say themselves where they belong.
    private func report(
        _ moved: [Remark], in table: TableID, form: Form, reading: Reading, to judgement: inout Judgement
    ) {
        let rows = moved.compactMap { remark in remark.subject.flatMap { form.row($0, of: table) } }
        let cells = rows.flatMap { form.cells(of: table, row: $0.id) }.sorted()
        let isCertain = cells.allSatisfy(reading.isCertain)
        let labels = rows.map { form.label(of: $0, in: table) }
        var finding = failure(
            .reading,
            Finding.Message(
                zh: "“\(table.section.titleZH)”表有 \(rows.count) 行与表头错位，行标占了数值列（合并单元格丢失）："
                    + "\(Listing.quotedZH(labels))；"
                    + (isCertain ? "各行数值齐全，已按顺序读取。" : "这些行的数值不全，请先核对原文。"),
                en: "\(Listing.plural(rows.count, "row")) of the table “\(table.section.titleEN)” "
                    + "\(rows.count == 1 ? "stands" : "stand") aside of the header, with labels in columns of figures "
                    + "(merged cells were lost): \(Listing.quotedEN(rows.map(\.english))). "
                    + (isCertain
                        ? "All their figures are there and were read in their order."
                        : "Some of their figures are not certain: check the source first.")))
        if isCertain { finding.severity = .information }
        finding.cells = reading.ids(cells)
        finding.arguments = ["table": table.rawValue, "rows": rows.map(\.id).joined(separator: ", ")]
        finding.span = moved.first?.span
        judgement.report(finding, at: .table(table, cells: cells))
    }
}
