/// How much a finding weighs.
public enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
    /// It cannot be right, or a part that the law requires is absent.
    case error
    /// It should not be so; a person decides.
    case warning
    /// Worth knowing.
    case information
}
