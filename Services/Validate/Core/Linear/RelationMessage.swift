import Forms
import Models

/// What a clerk needs to mend an equation that does not hold: which row or
/// column, its figures, what they add up to and what is written instead.
struct RelationMessage {
    let sums: Sums
    let form: Form
    let table: TableID
    let reading: Reading

    var message: Finding.Message {
        sums.isTotal ? total : balance
    }

    /// 第一项加第二项之和，等于第三项加第四项之和: the form's own words.
    private var balance: Finding.Message {
        let values = sums.relation.cells.map(value)
        guard values.count == 4 else { return total }
        let (zh, en) = place
        return Finding.Message(
            zh: "\(zh)不符合勾稽关系“第一项加第二项之和，等于第三项加第四项之和”："
                + "第一项 \(values[0])、第二项 \(values[1])，之和为 \(sums.left)；"
                + "第三项总计 \(values[2])、第四项 \(values[3])，之和为 \(sums.right)；相差 \(sums.distance)。",
            en: "\(en): items I and II must add up to items III and IV, but I \(values[0]) + II \(values[1]) = "
                + "\(sums.left), and III \(values[2]) + IV \(values[3]) = \(sums.right); "
                + "the difference is \(sums.distance).")
    }

    /// Parts that do not add up to their total.
    private var total: Finding.Message {
        let (zh, en) = place
        let parts = sums.relation.right.filter { reading.cell($0).value != .zero }
        let rest = parts.count < sums.relation.right.count
        var partsZH = parts.map { "\(part($0).zh) \(value($0))" }.joined(separator: "、")
        var partsEN = parts.map { "\(part($0).en) \(value($0))" }.joined(separator: ", ")
        if parts.isEmpty {
            partsZH = "各项均为 0"
            partsEN = "all parts are 0"
        } else if rest {
            partsZH += "，其余各项为 0"
            partsEN += ", the others 0"
        }
        return Finding.Message(
            zh: "\(zh)：\(partsZH)，之和为 \(sums.right)，\(totalLabel)填写为 \(sums.left)，相差 \(sums.distance)。",
            en: "\(en): \(partsEN); they add up to \(sums.right), but the total says \(sums.left); "
                + "the difference is \(sums.distance).")
    }

    /// The row, column or block that the equation is about.
    private var place: (zh: String, en: String) {
        let cell = form.cells[sums.relation.left[0]]
        let row = form.table(table)?.rows[cell.rowIndex]
        let label = row.map { form.label(of: $0, in: table) } ?? cell.label
        switch (table, isColumn) {
        case (.requests, true):
            let column = row?.columns[cell.columnIndex]
            return ("\(Listing.quoteZH(column?.label ?? cell.label))一列", "Column “\(column?.english ?? cell.english)”")
        case (.requests, false):
            return ("\(Listing.quoteZH(label))一行", "Row “\(row?.english ?? cell.english)”")
        default:
            return (Listing.quoteZH(label), "“\(row?.english ?? cell.english)”")
        }
    }

    /// Whether the equation runs down a column.
    private var isColumn: Bool {
        sums.relation.instance == form.cells[sums.relation.left[0]].column
    }

    /// A part's name: its row if the equation runs down, else its column.
    private func part(_ index: Int) -> (zh: String, en: String) {
        let cell = form.cells[index]
        guard let row = form.table(table)?.rows[cell.rowIndex] else { return (cell.label, cell.english) }
        let column = row.columns[cell.columnIndex]
        return isColumn ? (form.label(of: row, in: table), row.english) : (column.label, column.english)
    }

    private var totalLabel: String {
        part(sums.relation.left[0]).zh
    }

    private func value(_ index: Int) -> String {
        reading.cell(index).value?.description ?? ""
    }
}
