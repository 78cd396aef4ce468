import Forms
import Foundation
import Models
import TestSupport
import Testing

@testable import ValidateCore

@Suite("Outcomes of an equation")
struct RelationOutcomeTests {
    /// What the equation of the row 予以公开 comes to.
    private func result(_ builder: ReportBuilder) throws -> RelationResult {
        let form = Form.of(.form2021)
        let index = try #require(form.relations.firstIndex { $0.rule == "T3-ROWSUM" && $0.instance == "granted" })
        return RelationResult(
            form.relations[index], of: builder.report.cells, isUsed: builder.report.usedRelations.contains(index))
    }

    private let printed = ReportBuilder()
        .printing("requests.granted.natural_person", 3).printing("requests.granted.total", 3)

    @Test func `Printed figures that agree pass`() throws {
        #expect(try result(printed) == .holds(.pass))
    }

    @Test func `An inferred figure passes by inference only`() throws {
        #expect(try result(printed.inferring("requests.granted.other_org", 0)) == .holds(.passByInference))
    }

    @Test func `Inferred zeros among zeros pass by inference, not vacuously`() throws {
        let builder = ReportBuilder().inferring("requests.granted.other_org", 0)
        #expect(try result(builder) == .holds(.passByInference))
    }

    @Test func `An equation that chose the reading is no witness for it`() throws {
        let index = Form.of(.form2021).relations.firstIndex { $0.rule == "T3-ROWSUM" && $0.instance == "granted" }
        let used = printed.changing { $0.usedRelations = [index ?? 0] }
        #expect(try result(used) == .holds(.passByInference))
    }

    @Test(arguments: [CellStatus.reported, .blank, .placeholder])
    func `Zeros, blanks and strokes hold vacuously`(status: CellStatus) throws {
        let builder =
            status == .reported
            ? ReportBuilder() : ReportBuilder().losing("requests.granted.other_org", status, basis: .label, raw: "-")
        #expect(try result(builder) == .holds(.vacuous))
    }

    @Test(arguments: [CellStatus.missing, .damaged])
    func `A lost cell among zeros is not vacuous`(status: CellStatus) throws {
        let builder = ReportBuilder().losing("requests.granted.other_org", status)
        let cell = try #require(Form.of(.form2021).index(of: "requests.granted.other_org"))
        #expect(try result(builder) == .unknown(cells: [cell]))
    }

    @Test func `A blank total beside figures is unknown`() throws {
        let builder = printed.losing("requests.granted.total", .blank, basis: .label)
        let cell = try #require(Form.of(.form2021).index(of: "requests.granted.total"))
        #expect(try result(builder) == .unknown(cells: [cell]))
    }

    @Test func `Every equation is counted once`() throws {
        let off =
            #"{"rules": {"T3-BALANCE": {"severity": "off"}, "T3-RESULTS": {"severity": "off"}, "#
            + #""T3-ROWSUM": {"severity": "off"}, "T4-SUM": {"severity": "off"}}}"#
        let settings = try RuleSettings(JSONDecoder().decode(RuleSettings.File.self, from: Data(off.utf8)))
        let outcomes = ReportBuilder.plain.assessed.outcomes
        let without = Assessor(settings: settings).assess(ReportBuilder.plain.report).outcomes
        let counted = Outcome.allCases.map { outcomes[$0] - without[$0] }
        #expect(counted.reduce(0, +) == 42)
        #expect(outcomes[.fail] == 0)
        #expect(outcomes[.vacuous] - without[.vacuous] == 42 - 2 - 2 - 5)
    }
}
