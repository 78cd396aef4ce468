import Forms
import Models

/// 四、政府信息公开行政复议、行政诉讼情况: three blocks side by side, one row.
struct RemedySheet {
    let report: SheetReport
    let form: Form
    let table: FormTable

    var html: HTML {
        let review = Array(table.rows.prefix(1))
        let lawsuits = Array(table.rows.dropFirst())
        let cells = table.rows.flatMap { form.cells(of: table.id, row: $0.id) }
        return .tag(
            "table", ["class": "form remedies"], .tag("caption", [:], .text(table.id.section.titleZH)),
            .tag(
                "thead", [:],
                .tag("tr", [:], group("行政复议", review), group("行政诉讼", lawsuits)),
                .tag(
                    "tr", [:], outcomes(review, height: 2) + lawsuits.map { group($0.aliases.first ?? $0.label, [$0]) }),
                .tag("tr", [:], outcomes(lawsuits, height: 1))),
            .tag(
                "tbody", [:],
                .tag("tr", [:], cells.map { SheetCell($0, of: report, form: form).html() })))
    }

    private func group(_ label: String, _ rows: [FormRow]) -> HTML {
        .tag("th", ["colspan": String(rows.flatMap(\.columns).count), "scope": "colgroup"], .text(label))
    }

    private func outcomes(_ rows: [FormRow], height: Int) -> [HTML] {
        rows.flatMap(\.columns).map { column in
            .tag("th", ["rowspan": height == 1 ? nil : String(height), "scope": "col"], .text(column.label))
        }
    }
}
