import ComparisonCore
import Models
import Testing

@Suite("A-MISSING")
struct MissingMemberTests {
    private let rule = "A-MISSING"

    @Test("Every member has a report")
    func passes() {
        let place = PlaceSample.place([:], [(PlaceSample.commerce, [:]), (PlaceSample.finance, [:])])
        #expect(PlaceSample.findings(place, rule).isEmpty)
    }

    @Test("Members without a report are named at the consolidated one")
    func fails() throws {
        let place = PlaceSample.place([:], [(PlaceSample.commerce, [:]), (PlaceSample.finance, nil)])
        let (reading, finding) = try #require(PlaceSample.findings(place, rule).first)
        #expect(reading == 1)
        #expect(
            finding.message.zh
                == "成员名单中应有 2 家的本年度报告，汇总报告已有，而缺少 1 家：新乡市凤泉区财政局。请催报，或者更正成员名单。")
        #expect(
            finding.message.en
                == "The consolidated report is there, but of the 2 members that it adds up 1 has no report on this year: "
                + "新乡市凤泉区财政局. Ask for them, or correct the list of members.")
        #expect(finding.verdict == .report)
    }

    @Test("Without a list of members nobody is missed")
    func undeclared() {
        let place = PlaceSample.place([:], [(PlaceSample.commerce, [:])], isDeclared: false)
        #expect(PlaceSample.findings(place, rule).isEmpty)
        #expect(Comparison.place(place, severities: [:]).outcomes[.notAssessable] == 2)
    }
}
