import Models

extension Form {
    /// 国办公开办函〔2021〕30号: 10 + 175 + 15 cells.
    static let form2021 = Form(
        edition: .form2021,
        tables: [
            FormTable(
                id: .proactive,
                rows: [
                    row("regulation", "规章", "Regulations", columns: documents),
                    row(
                        "normative_document", "行政规范性文件", "Administrative normative documents", columns: documents,
                        aliases: ["规范性文件"]),
                    row("license", "行政许可", "Administrative licences", columns: [decisions]),
                    row("penalty", "行政处罚", "Administrative penalties", columns: [decisions]),
                    row("coercion", "行政强制", "Administrative coercion", columns: [decisions]),
                    row("admin_fee", "行政事业性收费", "Administrative fees", columns: [fee]),
                ],
                groups: []),
            FormTable(
                id: .requests, rows: RequestRows.rows(of: .form2021),
                groups: RequestRows.groups(of: .form2021)),
            RemedyTable.table,
        ])

    private static let documents: [FormColumn] = [
        FormColumn("issued", "本年制发件数", "issued this year", aliases: ["本年新制发数", "制发件数"]),
        FormColumn("repealed", "本年废止件数", "repealed this year", aliases: ["废止件数"]),
        FormColumn("in_force", "现行有效件数", "in force", aliases: ["有效件数"]),
    ]

    private static let decisions = FormColumn(
        "decisions", "本年处理决定数量", "decisions this year", aliases: ["处理决定数量"])

    private static let fee = FormColumn(
        "amount_wan", "本年收费金额（单位：万元）", "collected this year, 10,000 yuan", aliases: ["本年收费金额（万元）", "本年收费金额"],
        kind: .money, unit: "万元")

    private static func row(
        _ id: String, _ label: String, _ english: String, columns: [FormColumn], aliases: [String] = []
    ) -> FormRow {
        FormRow(id: id, number: "", label: label, english: english, aliases: aliases, group: nil, columns: columns)
    }
}
