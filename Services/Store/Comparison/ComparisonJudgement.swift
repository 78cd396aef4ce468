public import Models

/// What comparing some reports came to.
public struct ComparisonJudgement: Sendable {
    /// How many instances of rules came to what.
    public private(set) var outcomes = OutcomeCounts()
    /// What was found, each for the reading that it is about.
    public private(set) var findings: [(reading: Int, finding: Finding)] = []

    /// Nothing was compared yet.
    public init() {}

    /// Counts an instance.
    mutating func count(_ outcome: Outcome, times: Int = 1) {
        outcomes[outcome] += times
    }

    /// Adds a finding; its instances are counted apart, because one finding may
    /// speak for several.
    mutating func report(_ finding: Finding, for report: ComparedReport) {
        findings.append((report.reading, finding))
    }

    mutating func add(_ other: ComparisonJudgement) {
        outcomes += other.outcomes
        findings += other.findings
    }

    /// In an order that does not depend on that of arrival, with the weights
    /// that the catalogue gives. Loss that extraction can explain is no more
    /// than a warning (design §5).
    func weighed(_ severities: [String: Severity]) -> ComparisonJudgement {
        var result = self
        result.findings = findings.map { reading, finding in
            var finding = finding
            finding.severity = severities[finding.rule] ?? .information
            if finding.outcome == .notAssessable { finding.severity = .information }
            if finding.verdict == .reading, finding.severity == .error { finding.severity = .warning }
            return (reading, finding)
        }
        return result
    }
}
