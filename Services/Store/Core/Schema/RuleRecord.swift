public import Models

/// A rule as the database knows it, for those who query findings.
public struct RuleRecord: Hashable, Sendable {
    /// The id, as `T3-BALANCE`.
    public var id: String
    /// How much its findings weigh.
    public var severity: Severity
    /// Its name, in Chinese.
    public var titleZH: String
    /// Its name, in English.
    public var titleEN: String
    /// The text of the law or the form that it follows from, if any.
    public var basis: String?
    /// What it asks for and why, in Chinese.
    public var explanationZH = ""
    /// What it asks for and why, in English.
    public var explanationEN = ""
    /// The condition that must hold.
    public var formula = ""
    /// The editions of the form that it holds for.
    public var editions: [Edition] = []
    /// The first statistics year that it holds for; nil for any.
    public var firstYear: Int?
    /// The last statistics year that it holds for; nil for any.
    public var lastYear: Int?
    /// What must be known to judge it: `report`, `years` or `agencies`.
    public var scope = "report"
    /// An example that passes.
    public var passes = ""
    /// An example that fails.
    public var fails = ""
    /// What a deployment may set, with the defaults.
    public var parameters: [String: String] = [:]

    /// Creates a record; the rest may be added.
    public init(id: String, severity: Severity, titleZH: String, titleEN: String, basis: String? = nil) {
        self.id = id
        self.severity = severity
        self.titleZH = titleZH
        self.titleEN = titleEN
        self.basis = basis
    }
}
