import Models
import TestSupport
import Testing

@Suite("Related findings")
struct RelatedFindingTests {
    @Test func `Findings about the same cell name each other by their places`() throws {
        let findings = ReportBuilder.plain.printing("requests.granted.natural_person", 14).assessed.findings
        let row = try #require(findings.firstIndex { $0.rule == "T3-ROWSUM" })
        let column = try #require(findings.firstIndex { $0.rule == "T3-RESULTS" })
        #expect(findings[row].related == [column + 1])
        #expect(findings[column].related == [row + 1])
    }

    @Test func `Findings about different cells do not`() {
        let findings = ReportBuilder.plain.printing("remedies.review_total", 2)
            .printing("remedies.litigation_direct_total", 3).assessed.findings.filter { $0.rule == "T4-SUM" }
        #expect(findings.count == 2)
        #expect(findings.allSatisfy { $0.related == nil })
    }
}
