/// The four stages, named as their queues are.
public enum StageName: String, Sendable, CaseIterable {
    /// Bytes → document.
    case ingest
    /// Document → report.
    case parse
    /// Report → findings.
    case validate
    /// Findings → rows.
    case store
}
