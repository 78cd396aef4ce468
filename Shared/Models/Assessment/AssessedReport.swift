/// What validate adds to a reading: what its rules found.
public struct AssessedReport: Hashable, Sendable {
    /// The reading, unchanged.
    public var reading: ParsedReport
    /// The version of the set of rules.
    public var ruleSetVersion: String
    /// Rules that failed or could not be assessed.
    public var findings: [Finding]
    /// How many rules came to what.
    public var outcomes: OutcomeCounts

    /// Creates an assessment from its parts.
    public init(reading: ParsedReport, ruleSetVersion: String, findings: [Finding], outcomes: OutcomeCounts) {
        self.reading = reading
        self.ruleSetVersion = ruleSetVersion
        self.findings = findings
        self.outcomes = outcomes
    }
}
