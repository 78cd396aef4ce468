import Models
import TestSupport
import ValidateCore

extension ReportBuilder {
    /// What the rules say about the report as built.
    var assessed: AssessedReport { Assessor().assess(report) }

    /// The findings of one rule.
    func findings(of rule: String) -> [Finding] {
        assessed.findings.filter { $0.rule == rule }
    }

    /// The report without any request, review or lawsuit counted, but with one
    /// document in force, so that not every table is all zero.
    static var plain: ReportBuilder {
        ReportBuilder().printing("proactive.normative_document_in_force", 27).withRequests()
    }
}
