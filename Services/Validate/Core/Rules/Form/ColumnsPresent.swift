import Forms
import Models

/// F-COL: every column of the form in a table's header.
struct ColumnsPresent: Check {
    let rule = Rule(
        "F-COL",
        zh: (title: "各列齐全", explanation: "表头应当有格式规定的每一列；缺一列时，较短的行无法确定每个数值属于哪一列。"),
        en: (
            title: "Columns",
            explanation: "A header has every column of the form; where one is missing, it is not certain to which "
                + "column the values of a short row belong."
        ),
        formula: "each column label of the form is present", basis: Basis.form, severity: .error,
        example: (passes: "表头有自然人至总计七列", fails: "表头没有“其他”一列"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        guard let form = reading.form else { return judgement }
        for table in TableID.allCases where !reading.isAbsent(table) {
            let seen = reading.observations(.columnAbsent).filter { $0.table == table }
            guard !seen.isEmpty else {
                // Only the request table has one header for all its rows.
                if table == .requests { judgement.count(.pass) }
                continue
            }
            judgement.count(.fail)
            let subjects = seen.map { Subject($0, form: form) }
            let cells = subjects.flatMap(\.cells).sortedOnce()
            let columns = Listing.plural(subjects.count, "column")
            var finding = failure(
                .reading,
                Finding.Message(
                    zh: "“\(table.section.titleZH)”表的表头中没有\(Listing.quotedZH(subjects.map(\.labelZH)))列；"
                        + Advice.lost.zh,
                    en: "The header of the table “\(table.section.titleEN)” lacks \(columns): "
                        + "\(Listing.quotedEN(subjects.map(\.labelEN))). " + Advice.lost.en))
            finding.cells = reading.ids(cells)
            finding.arguments = ["table": table.rawValue, "columns": seen.map(\.subject).joined(separator: ", ")]
            finding.span = seen.compactMap(\.span).first
            judgement.report(finding, at: .table(table, cells: cells))
        }
        return judgement
    }
}
