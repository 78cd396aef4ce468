import Models
import ValidateCore

@testable import Gongkai

/// Judges by the rules about the form and its figures alone: what is tested is
/// how findings are shown, whatever other rules there come to be.
struct FormAssessor {
    private static let rules = [
        "F-NOT-A-REPORT", "ID-UNKNOWN", "F-SEVERAL", "F-SECTION", "F-TABLE", "F-ROW", "F-COL", "F-GROUP", "F-CELLCOUNT",
        "F-SHIFT", "T2-INT", "T3-INT", "T4-INT", "T2-UNIT", "T3-BALANCE", "T3-RESULTS", "T3-ROWSUM", "T4-SUM",
    ]

    func assess(_ report: ParsedReport) -> AssessedReport {
        let others = RuleCatalogue.all.map(\.id).filter { !Self.rules.contains($0) }
        let json = "{\"rules\": {" + others.map { "\"\($0)\": {\"severity\": \"off\"}" }.joined(separator: ",") + "}}"
        let settings = try? RuleFile.settings(Array(json.utf8))
        var assessed = Assessor(settings: settings ?? .standard).assess(report)
        assessed.ruleSetVersion = RuleSet.version
        return assessed
    }
}
