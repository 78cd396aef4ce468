import Forms
import Models
import Testing
import ValidateCore

@Suite("The catalogue of rules")
struct RuleCatalogueTests {
    @Test func `Every rule says what it asks for, why, and on what it rests`() {
        for rule in RuleCatalogue.all {
            #expect(!rule.titleZH.isEmpty && !rule.titleEN.isEmpty, "\(rule.id)")
            #expect(rule.explanationZH.hasSuffix("。") && rule.explanationEN.hasSuffix("."), "\(rule.id)")
            #expect(!rule.formula.isEmpty && !rule.basis.isEmpty, "\(rule.id)")
        }
    }

    @Test(arguments: Edition.allCases)
    func `Every equation of a form belongs to a rule`(edition: Edition) {
        #expect(Form.of(edition).relations.allSatisfy { RuleCatalogue.rule($0.rule) != nil })
    }
}
