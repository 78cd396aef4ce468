import Forms
import Models

/// 二、主动公开政府信息情况: one block for each item of Article 20, each with
/// its own header.
struct ProactiveSheet {
    let report: SheetReport
    let form: Form
    let table: FormTable

    /// Rows that stand under one header.
    struct Block: Hashable {
        var item: String
        var rows: [Int]
    }

    /// The item of Article 20 (第二十条) that a row reports on.
    private static let items = [
        "regulation": "一", "normative_document": "一", "license": "五", "other_service": "五", "penalty": "六",
        "coercion": "六", "admin_fee": "八", "procurement": "九",
    ]

    /// The blocks in the order of the form.
    static func blocks(of table: FormTable) -> [Block] {
        var blocks: [Block] = []
        for (index, row) in table.rows.enumerated() {
            let item = items[row.id] ?? ""
            if let last = blocks.last, last.item == item {
                blocks[blocks.count - 1].rows.append(index)
            } else {
                blocks.append(Block(item: item, rows: [index]))
            }
        }
        return blocks
    }

    /// Figures beside the label, as many as the widest block has.
    private var width: Int { table.rows.map(\.columns.count).max() ?? 1 }

    var html: HTML {
        .tag(
            "table", ["class": "form proactive"], .tag("caption", [:], .text(table.id.section.titleZH)),
            .group(Self.blocks(of: table).map(block)))
    }

    private func block(_ block: Block) -> HTML {
        let columns = block.rows.first.map { table.rows[$0].columns } ?? []
        let item = HTML.tag(
            "th", ["colspan": String(width + 1), "scope": "rowgroup", "class": "item"], "第二十条第（\(block.item)）项")
        let header = columns.enumerated().map { offset, column in
            HTML.tag("th", ["scope": "col", "colspan": span(offset, of: columns.count)], .text(column.label))
        }
        let rows = block.rows.map { index in
            let row = table.rows[index]
            let cells = form.cells(of: table.id, row: row.id).enumerated().map { offset, cell in
                SheetCell(cell, of: report, form: form).html(columns: columnSpan(offset, of: row.columns.count))
            }
            return HTML.tag("tr", [:], [.tag("th", ["scope": "row"], .text(row.printed))] + cells)
        }
        return .tag(
            "tbody", [:],
            [.tag("tr", [:], item), .tag("tr", [:], [.tag("th", ["scope": "col"], "信息内容")] + header)] + rows)
    }

    /// The last column takes what is left of the width.
    private func columnSpan(_ offset: Int, of count: Int) -> Int {
        offset + 1 == count ? width - count + 1 : 1
    }

    private func span(_ offset: Int, of count: Int) -> String? {
        let span = columnSpan(offset, of: count)
        return span == 1 ? nil : String(span)
    }
}
