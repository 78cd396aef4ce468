import Forms
import Models

/// F-ROW: every row of the form, in each table.
struct RowsPresent: Check {
    let rule = Rule(
        "F-ROW",
        zh: (title: "各行齐全", explanation: "表格应当有格式规定的每一行，没有数的填 0，不删行。"),
        en: (title: "Rows", explanation: "A table has every row of the form; what did not occur is 0, not left out."),
        formula: "each row label of the form is present", basis: Basis.form, severity: .error,
        example: (passes: "表中有“二、上年结转政府信息公开申请数量”一行", fails: "“一、本年新收”之后直接是“三、本年度办理结果”"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        guard let form = reading.form else { return judgement }
        for table in TableID.allCases where !reading.isAbsent(table) {
            let seen = reading.observations(.rowAbsent).filter { $0.table == table }
            guard !seen.isEmpty else {
                judgement.count(.pass)
                continue
            }
            judgement.count(.fail)
            let subjects = seen.map { Subject($0, form: form) }
            let cells = subjects.flatMap(\.cells).sortedOnce()
            let count = subjects.count
            var finding = failure(
                .reading,
                Finding.Message(
                    zh: "“\(table.section.titleZH)”表中没有\(Listing.quotedZH(subjects.map(\.labelZH)))"
                        + "\(count == 1 ? "一行" : "（共 \(count) 行）")；" + Advice.lost.zh,
                    en: "The table “\(table.section.titleEN)” lacks \(Listing.plural(count, "row")): "
                        + "\(Listing.quotedEN(subjects.map(\.labelEN))). " + Advice.lost.en))
            finding.cells = reading.ids(cells)
            finding.arguments = ["table": table.rawValue, "rows": seen.map(\.subject).joined(separator: ", ")]
            judgement.report(finding, at: .table(table, cells: cells))
        }
        return judgement
    }
}
