import Models
import Testing
import ValidateCore

@Suite("The rules that need other reports")
struct ComparisonRuleTests {
    private static func ids(_ scope: Rule.Scope) -> [String] {
        RuleCatalogue.all.filter { $0.scope == scope }.map(\.id)
    }

    @Test func `Those over the years of an authority are declared`() {
        #expect(
            Self.ids(.years) == [
                "X-CARRY", "X-CARRY-COL", "X-INFORCE", "X-ITEMS-2019", "X-PENDING", "X-JUMP", "X-COPY", "X-EDITION",
                "X-GAP", "ID-VERSION", "ID-ALIAS",
            ])
    }

    @Test func `Those over several authorities are declared`() {
        #expect(
            Self.ids(.agencies) == [
                "A-ROLLUP", "A-TEXT-BREAKDOWN", "A-LITIGATION", "A-JOINT", "A-DUP-TEXT", "A-TEMPLATE", "A-MISSING",
                "P-OUTLIER",
            ])
    }

    @Test(arguments: ["X-EDITION", "A-LITIGATION", "A-JOINT"])
    func `Guards blame nobody`(id: String) {
        #expect(RuleCatalogue.rule(id)?.severity == .information)
    }

    @Test func `Every rule has an example that passes and one that fails`() {
        for rule in RuleCatalogue.all {
            #expect(!rule.example.passes.isEmpty && !rule.example.fails.isEmpty, "\(rule.id)")
            #expect(rule.example.passes != rule.example.fails, "\(rule.id)")
        }
    }
}
