import Forms
import IngestCore
import Models
import ParseCore

/// A report of headings and hardly a word, below a title.
let outline = """
    一、总体情况
    良好。
    二、主动公开政府信息情况
    三、收到和处理政府信息公开申请情况
    四、政府信息公开行政复议、行政诉讼情况
    五、存在的主要问题及改进情况
    六、其他需要报告的事项
    """

/// Reads bytes or text as the pipeline does.
func read(_ bytes: [UInt8]) throws -> (document: Document, report: ParsedReport) {
    let document = try Intake().read(bytes, submission: Submission())
    return (document, ReportParser().parse(document))
}

func read(_ text: String) throws -> ParsedReport {
    try read(Array(text.utf8)).report
}

/// A report of which only tables 2 and 4 are given.
func report(proactive: String = "本年制发件数", remedies: String = "") throws -> ParsedReport {
    try read(
        """
        某区商务局2024年政府信息公开工作年度报告
        一、总体情况
        二、主动公开政府信息情况
        \(proactive)
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        \(remedies)
        五、存在的主要问题及改进情况
        六、其他需要报告的事项
        """)
}

extension ParsedReport {
    /// A cell by its id.
    func cell(_ id: String) -> Cell? {
        guard let edition, let index = Form.of(edition).index(of: id) else { return nil }
        return cells[index]
    }

    /// The whole numbers of a row of the request table, in the form's order.
    func row(_ id: String) -> [Int?] {
        guard let edition else { return [] }
        return Form.of(edition).cells(of: .requests, row: id).map { cells[$0].value?.count }
    }

    /// The whole numbers of table 4, in the form's order.
    var remedies: [Int?] {
        guard let edition else { return [] }
        return Form.of(edition).cells(of: .remedies).map { cells[$0.index].value?.count }
    }
}
