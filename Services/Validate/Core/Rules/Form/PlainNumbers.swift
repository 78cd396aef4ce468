import Forms
import Models

/// F-NUMFMT: figures written as plain numbers.
struct PlainNumbers: Check {
    let rule = Rule(
        "F-NUMFMT",
        zh: (
            title: "数值的写法",
            explanation: "单元格只填阿拉伯数字，不写“00”，不用全角数字、千分位逗号和汉字，不带单位（表格没有印明单位的金额除外）。"
        ),
        en: (
            title: "Plain numbers",
            explanation: "A cell holds a number in digits: no 00, no full-width digits, no thousands separators, no "
                + "Chinese numerals, no unit but of an amount whose unit the table does not print."
        ),
        formula: "what is printed in a cell is a plain number", basis: Basis.form, severity: .information,
        example: (passes: "行政许可 1036", fails: "行政许可 1,036件"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        guard let form = reading.form else { return judgement }
        for table in TableID.allCases where !reading.isAbsent(table) {
            let odd = reading.oddCells(of: table).compactMap {
                form -> (cell: FormCell, raw: String, style: NumberStyle)? in
                let cell = reading.cell(form.index)
                guard cell.status == .reported, let raw = cell.raw, let style = NumberStyle(raw, of: form) else {
                    return nil
                }
                return (form, raw, style)
            }
            judgement.count(odd.isEmpty ? .pass : .fail)
            guard !odd.isEmpty else { continue }
            let title = table.section
            var finding = failure(
                .report,
                Finding.Message(
                    zh: "“\(title.titleZH)”表有 \(odd.count) 个数值的写法不规范："
                        + Listing.zh(
                            odd.map { "“\(form.label(of: $0.cell))”填写为“\(Listing.excerpt($0.raw))”（\($0.style.zh)）" })
                        + "；单元格应当只填阿拉伯数字。",
                    en: "In the table “\(title.titleEN)”, \(Listing.plural(odd.count, "figure")) "
                        + "\(odd.count == 1 ? "is" : "are") not written plainly: "
                        + Listing.en(
                            odd.map { "“\($0.cell.english)” is “\(Listing.excerpt($0.raw))” (\($0.style.en))" })
                        + "."))
            finding.cells = odd.map(\.cell.id)
            finding.arguments = ["table": table.rawValue]
            finding.span = reading.cell(odd[0].cell.index).span
            judgement.report(finding, at: .table(table, cells: odd.map(\.cell.index)))
        }
        return judgement
    }
}
