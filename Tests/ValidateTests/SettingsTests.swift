import Foundation
import Models
import TestSupport
import Testing

@testable import ValidateCore

@Suite("Settings of rules")
struct SettingsTests {
    private func settings(_ json: String) throws -> RuleSettings {
        try RuleSettings(JSONDecoder().decode(RuleSettings.File.self, from: Data(json.utf8)))
    }

    private func refusal(_ json: String) -> String? {
        do {
            _ = try settings(json)
            return nil
        } catch let error as InvalidRuleSettings {
            return error.description
        } catch DecodingError.dataCorrupted(let context) {
            return context.codingPath.map(\.stringValue).joined(separator: ".") + ": " + context.debugDescription
        } catch {
            return "\(type(of: error))"
        }
    }

    private func findings(_ builder: ReportBuilder, of rule: String, _ json: String) throws -> [Finding] {
        try Assessor(settings: settings(json)).assess(builder.report).findings.filter { $0.rule == rule }
    }

    /// A report that has a finding of T4-SUM, severity error.
    private static var wrong: ReportBuilder { ReportBuilder.plain.printing("remedies.review_total", 3) }

    @Test func `A rule that is off says nothing and is not counted`() throws {
        let report = Self.wrong.report
        let standard = Assessor().assess(report)
        let set = try Assessor(settings: settings(#"{"rules": {"T4-SUM": {"severity": "off"}}}"#)).assess(report)
        #expect(standard.findings.map(\.rule).contains("T4-SUM"))
        #expect(!set.findings.map(\.rule).contains("T4-SUM"))
        #expect(set.outcomes[.fail] == standard.outcomes[.fail] - 1)
    }

    @Test(arguments: Severity.allCases)
    func `A failure weighs what is set`(severity: Severity) throws {
        let json = #"{"rules": {"T4-SUM": {"severity": "\#(severity.rawValue)"}}}"#
        #expect(try findings(Self.wrong, of: "T4-SUM", json).map(\.severity) == [severity])
    }

    @Test func `Loss that extraction can explain is never more than a warning`() throws {
        let report = ReportBuilder.plain.printing("remedies.review_total", 3, basis: .arithmetic)
        let found = try findings(report, of: "T4-SUM", #"{"rules": {"T4-SUM": {"severity": "error"}}}"#)
        #expect(found.map(\.verdict) == [.reading])
        #expect(found.map(\.severity) == [.warning])
    }

    @Test func `What cannot be assessed keeps its weight`() throws {
        let report = ReportBuilder.plain.losing("remedies.review_upheld")
        let found = try findings(report, of: "T4-SUM", #"{"rules": {"T4-SUM": {"severity": "error"}}}"#)
        #expect(found.map(\.outcome) == [.notAssessable])
        #expect(found.map(\.severity) == [.information])
    }

    @Test(
        arguments: [
            (#"{"level": "county"}"#, true), (#"{"level": "township"}"#, false), (#"{"kind": "department"}"#, true),
            (#"{"kind": "government"}"#, false), (#"{"place": "41"}"#, true), (#"{"place": "4107"}"#, true),
            (#"{"place": "410704"}"#, true), (#"{"place": "43"}"#, false),
            (#"{"level": "county", "place": "43"}"#, false), (#"{"level": "county", "place": "41"}"#, true),
        ])
    func `A local setting holds where level, kind and place are right`(place: String, applies: Bool) throws {
        let report = Self.wrong.changing { report in
            report.identity.level = .county
            report.identity.kind = .department
            report.identity.region = Region(code: "410704", name: "某区", basis: .unique)
        }
        let local = place.dropLast() + #", "severity": "off"}"#
        let json = #"{"rules": {"T4-SUM": {"where": [\#(local)]}}}"#
        #expect(try findings(report, of: "T4-SUM", json).isEmpty == applies)
    }

    @Test func `Of settings that apply the last one counts`() throws {
        let report = Self.wrong.changing { $0.identity.level = .county }
        let json = """
            {"rules": {"T4-SUM": {"severity": "off", "where": [{"level": "county", "severity": "warning"}]}}}
            """
        #expect(try findings(report, of: "T4-SUM", json).map(\.severity) == [.warning])
        #expect(try findings(Self.wrong, of: "T4-SUM", json).isEmpty)
    }

    @Test func `The place of one authority says nothing of another that the sender names`() throws {
        let report = Self.wrong.changing { report in
            report.identity.level = .county
            report.submission.agency = "澄屿市统计局"
        }
        let json = #"{"rules": {"T4-SUM": {"where": [{"level": "county", "severity": "off"}]}}}"#
        #expect(try !findings(report, of: "T4-SUM", json).isEmpty)
    }

    @Test func `The greater number of a file outranks, whatever is set`() throws {
        let version = try settings(#"{"version": 12, "rules": {"T4-SUM": {"severity": "off"}}}"#).version
        // Only its numbers tell which of two versions is newer.
        #expect(version.hasPrefix("4.12+"))
        #expect(version.dropFirst(5).allSatisfy { ("a"..."p").contains($0) })
        #expect(refusal(#"{"version": -1, "rules": {}}"#) == "version: must be 0 to 9999")
    }

    @Test func `The version tells that something is set, and what`() throws {
        let off = try settings(#"{"rules": {"T4-SUM": {"severity": "off"}, "T2-INT": {"severity": "warning"}}}"#)
        let same = try settings(#"{"rules": {"T2-INT": {"severity": "warning"}, "T4-SUM": {"severity": "off"}}}"#)
        let other = try settings(#"{"rules": {"T4-SUM": {"severity": "off"}}}"#)
        #expect(try settings(#"{"rules": {}}"#).version == RuleSet.version)
        #expect(off.version == same.version)
        #expect(off.version != other.version)
        #expect(other.version.hasPrefix(RuleSet.version + ".0+"))
        #expect(other.version.count == RuleSet.version.count + 11)
        let report = ReportBuilder().report
        #expect(Assessor(settings: other).assess(report).ruleSetVersion == other.version)
    }

    @Test(
        arguments: [
            (#"{"rules": {"T9-NO": {"severity": "off"}}}"#, "rules.T9-NO: there is no such rule"),
            (
                #"{"rules": {"T4-SUM": {"level": "county"}}}"#,
                "rules.T4-SUM: level, kind and place belong into “where”"
            ),
            (
                #"{"rules": {"T4-SUM": {"severity": "fatal"}}}"#,
                "rules.T4-SUM.severity: must be one of error, warning, information, off"
            ),
            (
                #"{"rules": {"T4-SUM": {"parameters": {"size": 1}}}}"#,
                "rules.T4-SUM.parameters.size: there is no such parameter"
            ),
            (
                #"{"rules": {"T4-SUM": {"where": [{"severity": "off"}]}}}"#,
                "rules.T4-SUM.where[0]: needs a level, a kind or a place"
            ),
            (
                #"{"rules": {"T4-SUM": {"where": [{"place": "41", "where": []}]}}}"#,
                "rules.T4-SUM.where[0].where: not here"
            ),
            (
                #"{"rules": {"T4-SUM": {"where": [{"place": "41"}, {"place": "4a"}]}}}"#,
                "rules.T4-SUM.where[1].place: must be 2, 4 or 6 digits of a division's code (GB/T 2260)"
            ),
            (#"{"rules": {"T4-SUM": {"severities": "off"}}}"#, "rules.T4-SUM.severities: there is no such key"),
            (#"{"rules": {}, "rule": {}}"#, "rule: there is no such key"),
        ])
    func `What is not known is refused with its place`(json: String, reason: String) {
        #expect(refusal(json) == reason)
    }

    @Test func `A level and a kind that there are not are refused with those that there are`() {
        #expect(
            refusal(#"{"rules": {"T4-SUM": {"where": [{"level": "planet"}]}}}"#)
                == "rules.T4-SUM.where[0].level: must be one of "
                + AgencyLevel.allCases.map(\.rawValue).joined(separator: ", "))
        #expect(
            refusal(#"{"rules": {"T4-SUM": {"where": [{"kind": "club"}]}}}"#)
                == "rules.T4-SUM.where[0].kind: must be one of "
                + AgencyKind.allCases.map(\.rawValue).joined(separator: ", "))
    }
}
