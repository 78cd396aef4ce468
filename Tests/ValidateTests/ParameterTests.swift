import Foundation
import Models
import TestSupport
import Testing

@testable import ValidateCore

@Suite("Parameters of rules")
struct ParameterTests {
    /// A rule with a parameter of each kind.
    private static let rule = Rule(
        "Z-TEST", zh: (title: "试", explanation: "试。"), en: (title: "Test", explanation: "Test."), formula: "x",
        basis: "x", severity: .warning, example: (passes: "1", fails: "2"),
        parameters: [
            RuleParameter("size", .number(40), zh: "多少", en: "How many"),
            RuleParameter(
                "deadline", MonthDay(month: 1, day: 31).map(ParameterValue.day) ?? .number(0), zh: "何时", en: "When"),
        ])

    private func parameters(_ json: String) throws -> [String: ParameterValue] {
        let entry = try JSONDecoder().decode(RuleSettings.File.Entry.self, from: Data(json.utf8))
        return try RuleSetting(entry, of: Self.rule, path: "rules.Z-TEST").parameters
    }

    @Test func `A number and a day are taken`() throws {
        let read = try parameters(#"{"parameters": {"size": 0, "deadline": "02-29"}}"#)
        #expect(read == ["size": .number(0), "deadline": .day(try #require(MonthDay(month: 2, day: 29)))])
    }

    @Test(
        arguments: [
            (#"{"size": -1}"#, "rules.Z-TEST.parameters.size: must be a whole number, 0 or more"),
            (#"{"size": "40"}"#, "rules.Z-TEST.parameters.size: must be a whole number, 0 or more"),
            (#"{"deadline": 131}"#, #"rules.Z-TEST.parameters.deadline: must be a day, as "01-31""#),
            (#"{"deadline": "02-30"}"#, #"rules.Z-TEST.parameters.deadline: must be a day, as "01-31""#),
            (#"{"deadline": "1-31"}"#, #"rules.Z-TEST.parameters.deadline: must be a day, as "01-31""#),
        ])
    func `What is neither is refused with what it should be`(json: String, reason: String) {
        let error = #expect(throws: InvalidRuleSettings.self) { try parameters(#"{"parameters": \#(json)}"#) }
        #expect(error?.description == reason)
    }

    @Test func `A report is judged by what is set for it, else by the standard`() throws {
        let entry = try JSONDecoder().decode(
            RuleSettings.File.Entry.self, from: Data(#"{"parameters": {"size": 7}, "level": "county"}"#.utf8))
        let settings = RuleSettings(rules: ["Z-TEST": [try RuleSetting(entry, of: Self.rule, path: "")]])
        let county = ReportBuilder().changing { $0.identity.level = .county }.report
        #expect(Reading(county, settings: settings).number("size", of: Self.rule) == 7)
        #expect(Reading(ReportBuilder().report, settings: settings).number("size", of: Self.rule) == 40)
        #expect(Reading(county, settings: settings).day("deadline", of: Self.rule)?.description == "01-31")
        #expect(Reading(county, settings: settings).day("size", of: Self.rule) == nil)
    }

    @Test(arguments: ["", "1-1", "00-10", "13-01", "04-31", "01-00", "0１-01", "01-01-01", "-1-01"])
    func `What is no day of any year is none`(text: String) {
        #expect(MonthDay(text) == nil)
    }
}
