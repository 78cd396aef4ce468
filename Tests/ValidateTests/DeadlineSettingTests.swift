import Foundation
import Models
import TestSupport
import Testing
import ValidateCore

@Suite("Deadlines that a deployment sets")
struct DeadlineSettingTests {
    private func findings(_ json: String, _ report: ReportBuilder) throws -> [Finding] {
        let file = try JSONDecoder().decode(RuleSettings.File.self, from: Data(json.utf8))
        return Assessor(settings: try RuleSettings(file)).assess(report.report).findings
            .filter { $0.rule.hasPrefix("CAL-") }
    }

    private let department = ReportBuilder.plain.of("鹤汀县商务局").changing { report in
        report.identity.region = Region(code: "991227", name: "澄屿市鹤汀县", basis: .chain)
    }

    @Test func `A place may ask for an earlier day`() throws {
        let settings = #"{"rules":{"CAL-DEPT":{"where":[{"place":"9912","parameters":{"deadline":"01-28"}}]}}}"#
        let finding = try #require(try findings(settings, department.dated("2025-01-29")).first)
        #expect(finding.arguments["deadline"] == "2025-01-28")
        let elsewhere = ReportBuilder.plain.of("枫泽县商务局").dated("2025-01-29")
        #expect(try findings(settings, elsewhere).isEmpty)
    }

    @Test func `The 29th of February is the last of the month in other years`() throws {
        let settings = #"{"rules":{"CAL-DEPT":{"parameters":{"deadline":"02-29"}}}}"#
        #expect(try findings(settings, department.dated("2025-02-28")).isEmpty)
        #expect(try findings(settings, department.dated("2025-03-01")).map(\.arguments["days"]) == ["1"])
    }
}
