import Models

/// A rule with how it is judged. A check is a pure function of one reading: it
/// cannot fail, and what it cannot decide is `not_assessable`.
protocol Check: Sendable {
    /// The rule as data.
    var rule: Rule { get }

    /// Judges a reading.
    func judge(_ reading: Reading) -> Judgement
}

extension Check {
    /// A failure that the report itself is to blame for, at the rule's weight,
    /// or one that extraction can explain, at most a warning (design §5).
    func failure(_ verdict: Verdict, _ message: Finding.Message) -> Finding {
        let explained = verdict == .reading && rule.severity == .error
        return Finding(
            rule: rule.id, severity: explained ? .warning : rule.severity, outcome: .fail, verdict: verdict,
            message: message)
    }
}
