import Models
import Pipeline
import ValidateCore

/// Report → findings.
enum ValidateStage {
    /// The stage.
    static func make(settings: RuleSettings) -> FunctionStage<ParsedReport, AssessedReport> {
        let assessor = Assessor(settings: settings)
        return FunctionStage(
            .validate, from: .validate, to: .store, keepsInput: true,
            identity: { ($0.reading.document, $0.reading.submission) }, transform: { assessor.assess($0) })
    }
}
