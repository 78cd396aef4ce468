/// What the prose of a report says: its figures and its statements.
public struct Narrative: Hashable, Sendable {
    /// The figures, in the order of the document.
    public var facts: [QuotedFact]
    /// The statements, in the order of the document.
    public var statements: [Statement]
    /// Whether there is more than ``factLimit`` or ``statementLimit`` allow,
    /// and only the beginning is here.
    public var isCut: Bool

    /// The greatest number of facts of one document.
    public static let factLimit = 400
    /// The greatest number of statements of one document.
    public static let statementLimit = 100

    /// Creates what a prose says; of none, nothing.
    public init(facts: [QuotedFact] = [], statements: [Statement] = [], isCut: Bool = false) {
        self.facts = facts
        self.statements = statements
        self.isCut = isCut
    }
}
