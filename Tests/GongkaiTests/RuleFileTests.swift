import Foundation
import Models
import TestSupport
import Testing
import ValidateCore

@testable import Gongkai

@Suite("gongkai check --rules")
struct RuleFileTests {
    private func refusal(_ json: String) -> String? {
        #expect(throws: RuleFile.Problem.self) { try RuleFile.settings(Array(json.utf8)) }?.description
    }

    @Test(
        arguments: [
            ("", "this is not JSON"), ("rules: off", "this is not JSON"), ("{", "this is not JSON"),
            ("[]", "the file: must be an object"), ("{}", "rules: must be given"),
            (#"{"rules": []}"#, "rules: must be an object"),
            (#"{"rules": null}"#, "rules: must be an object, not null"),
            (#"{"rules": {"T4-SUM": "off"}}"#, "rules.T4-SUM: must be an object"),
            (#"{"rules": {"T4-SUM": {"severity": 1}}}"#, "rules.T4-SUM.severity: must be a text"),
            (#"{"rules": {"T4-SUM": {"where": {}}}}"#, "rules.T4-SUM.where: must be an array"),
            (
                #"{"rules": {"T4-SUM": {"where": [{"place": "41"}, {"place": 41}]}}}"#,
                "rules.T4-SUM.where[1].place: must be a text"
            ),
            (
                #"{"rules": {"T4-SUM": {"parameters": {"size": 1.5}}}}"#,
                "rules.T4-SUM.parameters.size: must be a whole number or a text"
            ),
            (
                #"{"rules": {"T4-SUM": {"parameters": {"size": true}}}}"#,
                "rules.T4-SUM.parameters.size: must be a whole number or a text"
            ),
            (
                #"{"rules": {"T4-SUM": {"where": [{"town": "x"}]}}}"#,
                "rules.T4-SUM.where[0].town: there is no such key"
            ),
            (#"{"rules": {}, "rule": {}}"#, "rule: there is no such key"),
            (#"{"rules": {"T9-NO": {}}}"#, "rules.T9-NO: there is no such rule"),
        ])
    func `A file that cannot be used is refused with the place and the reason`(json: String, reason: String) {
        #expect(refusal(json) == reason)
    }

    @Test func `A file that is not there is refused with its path`() {
        let error = #expect(throws: RuleFile.Problem.self) { try RuleFile.read("/nowhere/rules.json") }
        #expect(error?.description == "cannot open /nowhere/rules.json: there is no such file")
    }

    @Test func `What a file holds is said with its path`() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: url) }
        try Data("?".utf8).write(to: url)
        let error = #expect(throws: RuleFile.Problem.self) { try RuleFile.read(url.path) }
        #expect(error?.description == "\(url.path): this is not JSON")
    }

    @Test func `A file is checked by what is set`() async throws {
        let sample = try Samples.sample("sample-wrong-total.txt")
        let rules = ["T3-BALANCE", "T3-RESULTS", "T3-ROWSUM", "T4-SUM"].map { #""\#($0)": {"severity": "off"}"# }
        let settings = try RuleFile.settings(Array("{\"rules\": {\(rules.joined(separator: ","))}}".utf8))
        let plain = await CheckedFile(path: "a.txt", content: sample)
        #expect(CheckStatus(plain) == .errorsFound)
        let file = await CheckedFile(path: "a.txt", content: sample, settings: settings)
        guard case .assessed(let assessed) = file.result else {
            Issue.record("the sample can be read")
            return
        }
        #expect(assessed.ruleSetVersion == settings.version)
        #expect(!assessed.findings.contains { $0.rule.hasPrefix("T3-") || $0.rule == "T4-SUM" })
    }
}
