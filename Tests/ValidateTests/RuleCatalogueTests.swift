import Forms
import Foundation
import Models
import TestSupport
import Testing
import ValidateCore

@Suite("The catalogue of rules")
struct RuleCatalogueTests {
    @Test func `No two rules have the same id`() {
        #expect(Set(RuleCatalogue.all.map(\.id)).count == RuleCatalogue.all.count)
    }

    @Test func `Every rule says what it asks for, why, and on what it rests`() {
        for rule in RuleCatalogue.all {
            #expect(!rule.titleZH.isEmpty && !rule.titleEN.isEmpty, "\(rule.id)")
            #expect(rule.explanationZH.hasSuffix("。") && rule.explanationEN.hasSuffix("."), "\(rule.id)")
            #expect(!rule.formula.isEmpty && !rule.basis.isEmpty, "\(rule.id)")
            #expect(!rule.example.passes.isEmpty && !rule.example.fails.isEmpty, "\(rule.id)")
            #expect(!rule.editions.isEmpty && rule.years.lowerBound <= rule.years.upperBound, "\(rule.id)")
        }
    }

    @Test(arguments: Edition.allCases)
    func `Every equation of a form belongs to a rule`(edition: Edition) {
        #expect(Form.of(edition).relations.allSatisfy { RuleCatalogue.rule($0.rule) != nil })
    }

    @Test func `It has every rule that the readme names, and the readme every group`() throws {
        let readme = try String(contentsOf: Samples.root.appending(path: "README.md"), encoding: .utf8)
        let named = Set(readme.matches(of: /\b(?:T[234]|N|CAL|ID|F|P|X|A)-[A-Z0-9][A-Z0-9-]*[A-Z0-9]\b/).map(\.output))
        let known = RuleCatalogue.all.map(\.id)
        #expect(named.count > 25)
        for id in named { #expect(known.contains(String(id)), "\(id)") }
        for id in known where RuleCatalogue.rule(id)?.scope == .report {
            let isNamed = readme.contains(id.prefix { $0 != "-" } + "-")
            #expect(isNamed, "\(id)")
        }
    }

    /// One report for each rule that one report can decide, wrong in what the
    /// rule asks for. A rule that nothing can break would be a promise only.
    @Test func `Every rule of one report is emitted by some report, and nothing else is`() throws {
        var emitted: Set<String> = []
        for report in try FaultyReports.all { emitted.formUnion(report.assessed.findings.map(\.rule)) }
        let expected = Set(RuleCatalogue.all.filter { $0.scope == .report }.map(\.id))
        #expect(emitted.subtracting(RuleCatalogue.all.map(\.id)).isEmpty)
        #expect(expected.subtracting(emitted).isEmpty, "no report of this test breaks them")
    }
}
