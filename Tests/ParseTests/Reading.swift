import Forms
import IngestCore
import Models
import ParseCore

/// Reads bytes or text as the pipeline does.
func read(_ bytes: [UInt8]) throws -> (document: Document, report: ParsedReport) {
    let document = try Intake().read(bytes, submission: Submission())
    return (document, ReportParser().parse(document))
}

func read(_ text: String) throws -> ParsedReport {
    try read(Array(text.utf8)).report
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
}
