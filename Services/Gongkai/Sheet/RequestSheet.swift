import Forms
import Models

/// 三、收到和处理政府信息公开申请情况, with the labels that gather rows in
/// columns of their own, as the form prints them.
struct RequestSheet {
    let report: SheetReport
    let form: Form
    let table: FormTable

    private static let corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
    /// The columns that labels stand in.
    private static let labelColumns = 3

    var html: HTML {
        .tag(
            "table", ["class": "form requests"], .tag("caption", [:], .text(table.id.section.titleZH)), header,
            .tag("tbody", [:], table.rows.indices.map(row)))
    }

    /// 自然人 and 总计 stand beside the five kinds of organisations.
    private var header: HTML {
        let columns = table.rows.first?.columns ?? []
        let organisations = columns.dropFirst().dropLast()
        func column(_ label: String?) -> HTML {
            .tag("th", ["rowspan": "2", "scope": "col"], .text(label ?? ""))
        }
        return .tag(
            "thead", [:],
            .tag(
                "tr", [:],
                .tag(
                    "td", ["colspan": String(Self.labelColumns), "rowspan": "3", "class": "corner"], .text(Self.corner)),
                .tag("th", ["colspan": String(columns.count), "scope": "colgroup"], "申请人情况")),
            .tag(
                "tr", [:], column(columns.first?.label),
                .tag("th", ["colspan": String(organisations.count), "scope": "colgroup"], "法人或其他组织"),
                column(columns.last?.label)),
            .tag("tr", [:], organisations.map { .tag("th", ["scope": "col"], .text($0.label)) }))
    }

    private func row(_ index: Int) -> HTML {
        let row = table.rows[index]
        let groups = table.groups.filter { $0.firstRow == row.id }.map(group)
        let columns =
            switch row.group {
            case nil: Self.labelColumns
            case "results": Self.labelColumns - 1
            default: Self.labelColumns - 2
            }
        let label = HTML.tag(
            "th", ["scope": "row", "colspan": columns == 1 ? nil : String(columns), "class": "label"],
            .text(row.printed))
        let cells = form.cells(of: table.id, row: row.id).map { SheetCell($0, of: report, form: form).html() }
        return .tag("tr", ["class": row.columnsAreSums ? "sum" : nil], groups + [label] + cells)
    }

    private func group(_ group: FormGroup) -> HTML {
        .tag(
            "th", ["rowspan": String(height(of: group)), "scope": "rowgroup", "class": "group"],
            .text(group.number + group.label))
    }

    /// 三、本年度办理结果 gathers the other groups as well.
    private func height(of group: FormGroup) -> Int {
        table.rows.count { group.id == "results" ? $0.group != nil : $0.group == group.id }
    }
}

extension FormRow {
    /// Whether it is the one that the others add up to.
    fileprivate var columnsAreSums: Bool { id == "total_processed" }
}
