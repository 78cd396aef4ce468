import Forms
import Models
import TestSupport
import Testing

/// A report as extractors often leave it: one column lost from the header, two
/// values from the rows of the third level, one group label, every figure of
/// the table 0.
@Suite("A report with a lost column")
struct LostColumnTests {
    private var report: ReportBuilder {
        var builder = ReportBuilder().printing("proactive.normative_document_in_force", 27)
            .observing(Observation(.columnAbsent, in: .requests, subject: "other_org"))
            .observing(Observation(.groupAbsent, in: .requests, subject: "refused"))
        for (index, row) in (Form.of(.form2021).table(.requests)?.rows ?? []).enumerated() {
            let isShort = (12..<23).contains(index)
            builder = builder.observing(
                Observation(.valueCount, in: .requests, subject: row.id, expected: 7, found: isShort ? 5 : 6))
            let lost = ["natural_person", "other_org"].dropFirst(isShort ? 0 : 1)
            for column in lost { builder = builder.inferring("requests.\(row.id).\(column)", 0) }
        }
        return builder
    }

    @Test func `Its loss is four warnings that extraction can explain`() {
        let findings = report.assessed.findings
        #expect(findings.map(\.rule) == ["F-GROUP", "F-CELLCOUNT", "F-COL", "F-CELLCOUNT"])
        #expect(findings.allSatisfy { $0.severity == .warning && $0.verdict == .reading })
        #expect(findings.map(\.actual?.count) == [nil, 6, nil, 5])
    }

    @Test func `Its equations pass by inference at best`() {
        let outcomes = report.assessed.outcomes
        #expect(outcomes[.fail] == 3)
        // Every row, and the columns 自然人 and 其他 of the results, 其他 of the balance.
        #expect(outcomes[.passByInference] == 25 + 2 + 1)
        #expect(outcomes[.notAssessable] == 0)
    }
}
