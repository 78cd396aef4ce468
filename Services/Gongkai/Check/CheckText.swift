import Documents
import Forms
import IngestCore
import Models
import ValidateCore

/// The answer of `gongkai check --format text` for one file: a summary in
/// Chinese, for the person who is to mend the report.
enum CheckText {
    /// The summary of a file, without a line feed at its end.
    static func text(for file: CheckedFile) -> String {
        let head = ["文件：" + DisplayWidth.onOneLine(file.path)]
        let lines =
            switch file.result {
            case .failed(let code, let message):
                ["✗ 无法读取：\(Refusal.Code.label(code))（\(code)：\(DisplayWidth.onOneLine(message))）"]
            case .assessed(let assessed) where assessed.reading.kind == .other:
                findings(assessed)
            case .assessed(let assessed):
                identity(assessed.reading) + counts(assessed) + [narrative(assessed.reading.narrative)]
                    + findings(assessed) + figures(assessed.reading)
            }
        return (head + lines).joined(separator: "\n")
    }

    private static func identity(_ reading: ParsedReport) -> [String] {
        let facts = ReportFacts(reading)
        let edition = reading.edition.map { $0.label } ?? "不明"
        return [
            "机关：" + DisplayWidth.onOneLine(facts.agency ?? "不明"),
            "年度：\(facts.year.map(String.init) ?? "不明")　格式：\(edition)　口径：\(reading.identity.scope.label)",
            "发布：\(facts.published?.description ?? "不明")",
        ]
    }

    private static func counts(_ assessed: AssessedReport) -> [String] {
        let cells = assessed.reading.cells
        let inferred = cells.count { $0.status == .inferred && $0.value != nil }
        let without = cells.count { $0.value == nil }
        let read = cells.count - inferred - without
        let outcomes = Outcome.allCases.map { "\($0.label) \(assessed.outcomes[$0])" }.joined(separator: "，")
        return [
            "单元格：共 \(cells.count) 个，读出 \(read) 个，推定 \(inferred) 个，没有数值 \(without) 个", "核对：" + outcomes,
        ]
    }

    private static func narrative(_ narrative: Narrative) -> String {
        let cut = narrative.isCut ? "（过多，只取前面部分）" : ""
        return "正文：数据 \(narrative.facts.count) 项，陈述 \(narrative.statements.count) 条" + cut
    }

    /// The findings, numbered, because they point at each other.
    private static func findings(_ assessed: AssessedReport) -> [String] {
        guard !assessed.findings.isEmpty else { return ["没有发现问题"] }
        let form = assessed.reading.edition.map(Form.of)
        let width = String(assessed.findings.count).utf8.count
        return assessed.findings.enumerated().map { offset, finding in
            let labels = finding.cells.map { form?.label(ofCell: $0) ?? $0 }
            let cells = labels.isEmpty ? "" : "［\(shortened(labels))］"
            let number = DisplayWidth.aligned(String(offset + 1), to: width)
            return "\(number). \(finding.severity.symbol) \(finding.severity.label) \(finding.rule) "
                + DisplayWidth.onOneLine(AbridgedMessage.text(finding.message.zh)) + cells + related(finding)
        }
    }

    /// `（见第 2、3 条）`, if that is not too many to look up.
    private static func related(_ finding: Finding) -> String {
        guard let related = finding.related, (1...3).contains(related.count) else { return "" }
        return "（见第 \(related.map(String.init).joined(separator: "、")) 条）"
    }

    private static func shortened(_ labels: [String]) -> String {
        let limit = 2
        return labels.prefix(limit).joined(separator: "、") + (labels.count > limit ? "等 \(labels.count) 格" : "")
    }

    private static func figures(_ reading: ParsedReport) -> [String] {
        guard let form = reading.edition.map(Form.of) else { return [] }
        return KeyFigures(form: form, cells: reading.cells).lines
    }
}
