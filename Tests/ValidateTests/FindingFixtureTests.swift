import Foundation
import IngestCore
import Models
import ParseCore
import TestSupport
import Testing
import ValidateCore

/// What is found in whole documents, line by line in `Tests/Fixtures/findings`:
/// severity, rule, outcome, verdict and the number of cells.
@Suite("Findings of whole documents")
struct FindingFixtureTests {
    private func found(_ bytes: [UInt8]) throws -> AssessedReport {
        let document = try Intake().read(bytes, submission: Submission())
        return Assessor().assess(ReportParser().parse(document))
    }

    private func lines(_ assessed: AssessedReport) -> [String] {
        assessed.findings.map { finding in
            [
                finding.severity.rawValue, finding.rule, finding.outcome.rawValue, finding.verdict?.rawValue ?? "",
                String(finding.cells.count),
            ].joined(separator: "\t")
        }.sorted()
    }

    private func expected(_ name: String) throws -> [String] {
        let url = Samples.root.appending(path: "Tests/Fixtures/findings").appending(path: "\(name).tsv")
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst().map(String.init).sorted()
    }

    @Test(arguments: Samples.reports) func `The samples`(file: String) throws {
        let name = String(file.prefix { $0 != "." })
        #expect(try lines(found(Samples.sample(file))) == expected(name))
    }

    @Test(
        .enabled(if: TestEnvironment.realReports != nil), arguments: ["seed0", "seed1", "seed2", "seed3", "seed4"])
    func `Real reports`(name: String) throws {
        let assessed = try found(Self.realReport(name))
        #expect(try lines(assessed) == expected(name))
        for rule in try #require(Self.neverRaised[name]) {
            #expect(!assessed.findings.contains { $0.rule == rule && $0.outcome == .fail }, "\(rule)")
        }
        #expect(!assessed.findings.contains { $0.severity == .error })
    }

    /// What a person found right about them, so that no rule may say otherwise.
    private static let neverRaised = [
        "seed0": ["N-CHANNELS", "N-NEST", "N-FEE", "T2-UNIT", "T3-FEE-UNPAID"],
        "seed1": [
            "F-CELLCOUNT", "F-ROW", "F-COL", "F-BLANK", "N-CHANNELS", "T3-BALANCE", "T3-RESULTS", "T3-ROWSUM", "T4-SUM",
        ],
        "seed2": ["CAL-DEPT", "CAL-GOV", "N-REQ-CHANNEL", "N-RECV", "T3-BALANCE", "T3-RESULTS", "T3-ROWSUM", "T4-SUM"],
        "seed3": ["ID-EDITION", "T2-INT", "T2-2019-ITEMS", "F-ROW", "N-FEE", "CAL-DEPT"],
        "seed4": ["CAL-DEPT", "CAL-GOV", "CAL-TOWN", "P-ENFORCE", "T3-BALANCE", "T3-RESULTS", "T3-ROWSUM", "T4-SUM"],
    ]

    private static func realReport(_ name: String) throws -> [UInt8] {
        let folder = URL(filePath: try #require(TestEnvironment.realReports))
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let file = try #require(files.first { $0.hasPrefix(name) })
        return [UInt8](try Data(contentsOf: folder.appending(path: file)))
    }
}
