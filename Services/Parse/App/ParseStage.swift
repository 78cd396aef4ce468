import Models
import ParseCore
import Pipeline

/// Document → report.
enum ParseStage {
    /// The stage.
    static func make() -> FunctionStage<Document, ParsedReport> {
        let parser = ReportParser()
        return FunctionStage(
            .parse, from: .parse, to: .validate, identity: { ($0.document, $0.submission) },
            transform: { parser.parse($0) })
    }
}
