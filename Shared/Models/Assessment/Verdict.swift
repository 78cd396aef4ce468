/// Where a fault lies.
public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
    /// The report itself is wrong: the figures are printed so, beyond doubt.
    case report
    /// The reading was in doubt, or extraction can explain the loss: look at
    /// the source first.
    case reading
}
