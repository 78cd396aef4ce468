import Forms
import Models

/// F-BLANK: a figure in every cell. What did not occur is 0, not left empty.
struct NoBlanks: Check {
    let rule = Rule(
        "F-BLANK",
        zh: (title: "没有空着的单元格", explanation: "没有发生的填 0；空着的和填“/”“-”“无”的单元格不作为 0 读取。"),
        en: (
            title: "No blank cells",
            explanation: "What did not occur is 0: a cell that is left empty or has a stroke in it is not read as 0."
        ),
        formula: "no cell is blank or holds a placeholder", basis: Basis.form, severity: .warning,
        example: (passes: "行政强制 0", fails: "行政强制 /"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        guard let form = reading.form else { return judgement }
        for table in TableID.allCases where !reading.isAbsent(table) {
            let cells = reading.oddCells(of: table).filter { cell in
                let status = reading.cell(cell.index).status
                return status == .blank || status == .placeholder
            }
            judgement.count(cells.isEmpty ? .pass : .fail)
            guard !cells.isEmpty else { continue }
            let isCertain = cells.allSatisfy { reading.cell($0.index).basis.isByPlace }
            let title = table.section
            let marks = Self.distinct(cells.compactMap { reading.cell($0.index).raw })
            let marksZH = marks.isEmpty ? "" : "或者填写为\(Listing.quotedZH(marks))"
            let marksEN = marks.isEmpty ? "empty" : "empty or \(Listing.quotedEN(marks))"
            var finding = failure(
                isCertain ? .report : .reading,
                Finding.Message(
                    zh: "“\(title.titleZH)”表有 \(cells.count) 个单元格空着\(marksZH)"
                        + "（\(Listing.quotedZH(cells.map(form.label(of:))))）；没有发生的应当填 0"
                        + (isCertain ? "。" : "；" + Advice.lost.zh),
                    en: "In the table “\(title.titleEN)”, \(Listing.plural(cells.count, "cell")) "
                        + "\(cells.count == 1 ? "is" : "are") \(marksEN) "
                        + "(\(Listing.quotedEN(cells.map(\.english)))); what did not occur is 0."
                        + (isCertain ? "" : " " + Advice.lost.en)))
            finding.cells = cells.map(\.id)
            finding.actual = CellValue(exactly: cells.count)
            finding.arguments = ["table": table.rawValue]
            finding.span = cells.lazy.compactMap { reading.cell($0.index).span }.first
            judgement.report(finding, at: .table(table, cells: cells.map(\.index)))
        }
        return judgement
    }

    private static func distinct(_ items: [String]) -> [String] {
        var seen: Set<String> = []
        return items.filter { seen.insert($0).inserted }
    }
}
