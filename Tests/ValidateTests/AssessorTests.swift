import Models
import TestSupport
import Testing
import ValidateCore

@Suite("The assessor")
struct AssessorTests {
    @Test func `A report without fault has no finding and is unchanged`() {
        let report = ReportBuilder.plain.report
        let assessed = Assessor().assess(report)
        #expect(assessed.findings.isEmpty)
        #expect(assessed.reading == report)
        #expect(assessed.ruleSetVersion == RuleSet.version)
        #expect(RuleSet.version == "4")
    }

    @Test func `Findings are sorted by severity, then the order of the form, then the rule`() {
        let report = ReportBuilder()
            .printing("remedies.review_total", 1)
            .printing("requests.carried_in.total", 1)
            .losing("requests.granted.other_org")
            .observing(Observation(.groupAbsent, in: .requests, subject: "refused"))
            .changing { report in
                report.sections.removeAll { $0.kind == .problems || $0.kind == .overview }
                report.identity.year = nil
            }
        #expect(
            report.assessed.findings.map(\.rule) == [
                "T3-BALANCE", "T3-ROWSUM", "T4-SUM", "F-SECTION",
                "ID-UNKNOWN", "F-SECTION", "F-GROUP",
                "T3-RESULTS", "T3-ROWSUM",
            ])
    }

    @Test func `The same report is always assessed the same`() {
        let report = ReportBuilder().printing("requests.carried_in.total", 1).losing("requests.granted.other_org")
            .report
        #expect(Assessor().assess(report) == Assessor().assess(report))
    }

    @Test func `A report with fewer cells than its form is assessed all the same`() {
        let report = ReportBuilder().changing { $0.cells.removeLast(15) }
        #expect(report.findings(of: "T4-SUM").map(\.arguments["unreported"]) == ["15"])
    }

    @Test func `An assessed report survives its journey`() throws {
        let assessed = ReportBuilder().printing("requests.carried_in.total", 1).assessed
        let copy = try AssessedReport(head: assessed.head, attachments: assessed.attachments)
        #expect(copy == assessed)
    }
}
