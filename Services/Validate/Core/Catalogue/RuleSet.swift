import Models

/// The rules that one report can decide, in the order in which they are judged.
public enum RuleSet {
    /// The version of the set. A reading is assessed once for each version, so
    /// it changes whenever the same reading may give other findings. Settings
    /// of a deployment add to it, see ``RuleSettings/version``.
    public static let version = "4"

    /// What is asked of every document: if it is no report, nothing else is asked.
    static let ofDocuments: [any Check] = [NotAReport(), TextDecoded(), PagesReadable()]

    /// What is asked of a report.
    static let checks: [any Check] =
        ofDocuments + IdentityRules.checks + CalendarRules.checks + FormRules.checks + TableRules.checks
        + NarrativeRules.checks
        + PlausibilityRules.checks
}
