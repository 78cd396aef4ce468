import Models

/// 四、政府信息公开行政复议、行政诉讼情况: three blocks of five, the same in
/// both editions.
enum RemedyTable {
    static let table = FormTable(
        id: .remedies,
        rows: [
            block("review", "行政复议", "Administrative review"),
            block(
                "litigation_direct", "行政诉讼（未经复议直接起诉）", "Litigation without review",
                aliases: ["未经复议直接起诉", "未经复议直接诉讼"]),
            block(
                "litigation_after_review", "行政诉讼（复议后起诉）", "Litigation after review",
                aliases: ["复议后起诉", "复议后诉讼"]),
        ],
        groups: [])

    private static let outcomes: [FormColumn] = [
        FormColumn("upheld", "结果维持", "upheld"),
        FormColumn("corrected", "结果纠正", "corrected"),
        FormColumn("other", "其他结果", "other outcome"),
        FormColumn("pending", "尚未审结", "pending"),
        FormColumn("total", "总计", "total", aliases: ["合计"]),
    ]

    private static func block(_ id: String, _ label: String, _ english: String, aliases: [String] = []) -> FormRow {
        FormRow(
            id: id, number: "", label: label, english: english, aliases: aliases, group: nil, columns: outcomes)
    }
}
