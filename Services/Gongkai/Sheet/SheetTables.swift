import Forms
import Models
import ValidateCore

/// The three tables, as the form prints them.
struct SheetTables {
    let report: SheetReport

    var html: HTML {
        guard let form = report.form else {
            return .tag("p", ["class": "quiet"], "没有认出报告的表格，无法按格式列出数据。")
        }
        return .group(
            form.tables.map { table in
                .tag(
                    "div",
                    [
                        "class": "scroll", "id": report.anchor(table.id.rawValue), "tabindex": "0", "role": "region",
                        "aria-label": table.id.section.titleZH,
                    ], html(of: table, form))
            })
    }

    private func html(of table: FormTable, _ form: Form) -> HTML {
        switch table.id {
        case .proactive: ProactiveSheet(report: report, form: form, table: table).html
        case .requests: RequestSheet(report: report, form: form, table: table).html
        case .remedies: RemedySheet(report: report, form: form, table: table).html
        }
    }
}
