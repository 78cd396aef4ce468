/// Whose figures a report gives.
public enum ReportScope: String, Hashable, Sendable, Codable, CaseIterable {
    /// One authority's own.
    case own
    /// Those of a government with its departments and lower governments (汇总).
    case consolidated
    /// The document does not say.
    case unknown
}
