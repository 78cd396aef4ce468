import Documents
import Forms
import IngestCore
import Models
import ValidateCore

/// The answer of `gongkai check --format csv`: one row for each finding of all
/// files, for Excel and WPS, which know UTF-8 by its byte order mark.
enum CheckTable {
    /// The columns, in their order.
    static let columns = [
        "文件", "机关", "年度", "序号", "严重程度", "规则", "规则名称", "判断", "问题", "应为", "实为", "相差", "单元格",
        "建议修改", "行号", "页码", "原文", "英文说明",
    ]

    /// The byte order mark and the first row.
    static let header = "\u{FEFF}" + CSVField.row(columns)

    /// The rows of a file; never none, so that no file goes unnoticed.
    static func rows(for file: CheckedFile) -> String {
        switch file.result {
        case .failed(let code, let message):
            let problem = "无法读取：\(Refusal.Code.label(code))（\(code)）"
            return row([
                "文件": file.path, "严重程度": Severity.error.label, "问题": problem, "英文说明": message,
            ])
        case .assessed(let assessed) where assessed.findings.isEmpty:
            return row(head(file, assessed).merging(["问题": "没有发现问题", "英文说明": "No problem found."]) { $1 })
        case .assessed(let assessed):
            let head = head(file, assessed)
            let source = SourceLines(file.text, places: file.places)
            return assessed.findings.enumerated()
                .map { offset, finding in
                    let fields = fields(of: finding, number: offset + 1, in: assessed.reading, source: source)
                    return row(head.merging(fields) { $1 })
                }
                .joined()
        }
    }

    private static func row(_ fields: [String: String]) -> String {
        CSVField.row(columns.map { fields[$0] ?? "" })
    }

    private static func head(_ file: CheckedFile, _ assessed: AssessedReport) -> [String: String] {
        let facts = ReportFacts(assessed.reading)
        return [
            "文件": file.path, "机关": facts.agency ?? "不明", "年度": facts.year.map(String.init) ?? "不明",
        ]
    }

    private static func fields(
        of finding: Finding, number: Int, in reading: ParsedReport, source: SourceLines
    ) -> [String: String] {
        let form = reading.edition.map(Form.of)
        let labels = finding.cells.map { form?.label(ofCell: $0) ?? $0 }
        let span = finding.place(in: reading)
        return [
            "序号": String(number), "严重程度": finding.severity.label, "规则": finding.rule,
            "规则名称": RuleCatalogue.rule(finding.rule)?.titleZH ?? "", "判断": finding.judgement,
            "问题": finding.message.zh, "应为": finding.expected?.description ?? "",
            "实为": finding.actual?.description ?? "", "相差": finding.difference?.description ?? "",
            "单元格": labels.joined(separator: "、"), "建议修改": Proposal(finding, of: reading)?.text ?? "",
            "行号": span.map { String($0.line) } ?? "",
            "页码": span.flatMap(source.place)?.page.map { String($0) } ?? "",
            "原文": span.flatMap(source.excerpt)?.text ?? "",
            "英文说明": finding.message.en,
        ]
    }
}

extension Finding {
    /// Where in the text to look: where the rule says, else at the cell to
    /// blame, else at the first of its cells that is printed.
    func place(in reading: ParsedReport) -> Span? {
        if let span { return span }
        guard let form = reading.edition.map(Form.of) else { return nil }
        let ids = (blame?.first?.cells.map(\.id) ?? []) + cells
        return ids.lazy.compactMap { form.index(of: $0) }.filter { reading.cells.indices.contains($0) }
            .compactMap { reading.cells[$0].span }.first
    }
}
