import Forms
public import Models

/// The validate stage as a function: it adds to a reading what the rules have
/// to say about it, and changes nothing in it.
public struct Assessor: Sendable {
    private let settings: RuleSettings

    /// Creates an assessor with the rules of ``RuleSet``, as a deployment sets
    /// them.
    public init(settings: RuleSettings = .standard) {
        self.settings = settings
    }

    /// Judges a report by every rule that it can decide on its own.
    public func assess(_ report: ParsedReport) -> AssessedReport {
        let reading = Reading(report, settings: settings)
        let checks = report.kind == .report ? RuleSet.checks : RuleSet.ofDocuments
        var outcomes = OutcomeCounts()
        var found: [Judgement.Placed] = []
        for check in checks {
            guard let judgement = judge(check, reading) else { continue }
            outcomes += judgement.outcomes
            found += judgement.findings
        }
        return AssessedReport(
            reading: report, ruleSetVersion: settings.version, findings: RelatedFindings.linked(Self.sorted(found)),
            outcomes: outcomes)
    }

    /// What a rule says, weighed as the deployment asks; nil if it is not asked
    /// of this report.
    private func judge(_ check: any Check, _ reading: Reading) -> Judgement? {
        let rule = check.rule
        guard rule.holds(for: reading.report.edition, year: reading.year) else { return nil }
        let weight = settings.setting(of: rule.id, for: reading.place).weight
        switch weight {
        case .off: return nil
        case .severity(let severity): return check.judge(reading).weighed(severity)
        case nil: return check.judge(reading)
        }
    }

    /// By severity, then the order of the form, then the rule's id. What is
    /// equal in all three keeps the order in which its rule said it.
    private static func sorted(_ findings: [Judgement.Placed]) -> [Finding] {
        let keys = findings.enumerated().map { key($1, $0) }
        return keys.sorted { $0 < $1 }.map { findings[$0.3].finding }
    }

    private static func key(_ placed: Judgement.Placed, _ offset: Int) -> (Int, Place, String, Int) {
        let severity =
            switch placed.finding.severity {
            case .error: 0
            case .warning: 1
            case .information: 2
            }
        return (severity, placed.place, placed.finding.rule, offset)
    }
}
