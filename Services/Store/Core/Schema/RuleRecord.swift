public import Models

/// A rule as the database knows it, for those who query findings.
public struct RuleRecord: Hashable, Sendable {
    /// The id, as `T3-BALANCE`.
    public var id: String
    /// How much its findings weigh.
    public var severity: Severity
    /// What it asks for, in Chinese.
    public var titleZH: String
    /// What it asks for, in English.
    public var titleEN: String
    /// The text of the law or the form that it follows from, if any.
    public var basis: String?

    /// Creates a record from its parts.
    public init(id: String, severity: Severity, titleZH: String, titleEN: String, basis: String? = nil) {
        self.id = id
        self.severity = severity
        self.titleZH = titleZH
        self.titleEN = titleEN
        self.basis = basis
    }
}
