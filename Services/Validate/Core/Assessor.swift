import Forms
public import Models

/// The validate stage as a function: it adds to a reading what the rules have
/// to say about it, and changes nothing in it.
public struct Assessor: Sendable {
    /// Creates an assessor with the rules of ``RuleSet``.
    public init() {}

    /// Judges a report by every rule that it can decide on its own.
    public func assess(_ report: ParsedReport) -> AssessedReport {
        let reading = Reading(report)
        var judgements = [RuleSet.first.judge(reading)]
        if report.kind == .report {
            judgements += RuleSet.checks.map { $0.judge(reading) }
        }
        var outcomes = OutcomeCounts()
        for judgement in judgements {
            for (outcome, count) in judgement.outcomes { outcomes[outcome] += count }
        }
        return AssessedReport(
            reading: report, ruleSetVersion: RuleSet.version,
            findings: Self.sorted(judgements.flatMap(\.findings)), outcomes: outcomes)
    }

    /// By severity, then the order of the form, then the rule's id. What is
    /// equal in all three keeps the order in which its rule said it.
    private static func sorted(_ findings: [Judgement.Placed]) -> [Finding] {
        let ordered = findings.enumerated().sorted { left, right in
            key(left.element, left.offset) < key(right.element, right.offset)
        }
        return ordered.map(\.element.finding)
    }

    private static func key(_ placed: Judgement.Placed, _ offset: Int) -> (Int, Place, String, Int) {
        let severity = Severity.allCases.firstIndex(of: placed.finding.severity) ?? 0
        return (severity, placed.place, placed.finding.rule, offset)
    }
}
