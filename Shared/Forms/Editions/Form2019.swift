import Models

extension Form {
    /// 国办公开办函〔2019〕60号: 22 + 161 + 15 cells.
    static let form2019 = Form(
        edition: .form2019,
        tables: [
            FormTable(
                id: .proactive,
                rows: [
                    row("regulation", "规章", "Regulations", columns: documents),
                    row(
                        "normative_document", "规范性文件", "Normative documents", columns: documents,
                        aliases: ["行政规范性文件"]),
                    row("license", "行政许可", "Administrative licences", columns: items + [decisions]),
                    row(
                        "other_service", "其他对外管理服务事项", "Other management and service items",
                        columns: items + [decisions]),
                    row("penalty", "行政处罚", "Administrative penalties", columns: items + [decisions]),
                    row("coercion", "行政强制", "Administrative coercion", columns: items + [decisions]),
                    row("admin_fee", "行政事业性收费", "Administrative fees", columns: items),
                    row("procurement", "政府集中采购", "Centralised government procurement", columns: procurement),
                ],
                groups: []),
            FormTable(
                id: .requests, rows: RequestRows.rows(of: .form2019),
                groups: RequestRows.groups(of: .form2019)),
            RemedyTable.table,
        ])

    private static let documents: [FormColumn] = [
        FormColumn("made_new", "本年新制作数量", "newly made this year"),
        FormColumn("published_new", "本年新公开数量", "newly published this year"),
        FormColumn("public_total", "对外公开总数量", "public in total"),
    ]

    private static let items: [FormColumn] = [
        FormColumn("items_prev", "上一年项目数量", "items last year", unit: "项"),
        FormColumn("items_change", "本年增/减", "change this year", kind: .change, unit: "项"),
    ]

    private static let decisions = FormColumn("decisions", "处理决定数量", "decisions this year")

    /// The form prints no unit for 采购总金额: an amount without its own has no
    /// value.
    private static let procurement: [FormColumn] = [
        FormColumn("project_count", "采购项目数量", "projects", unit: "项"),
        FormColumn("amount_wan", "采购总金额", "total amount, 10,000 yuan", kind: .money, unit: "万元"),
    ]

    private static func row(
        _ id: String, _ label: String, _ english: String, columns: [FormColumn], aliases: [String] = []
    ) -> FormRow {
        FormRow(id: id, number: "", label: label, english: english, aliases: aliases, group: nil, columns: columns)
    }
}
