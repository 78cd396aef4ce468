/// Something that a rule has to say about a report: data, from which the
/// messages are made.
public struct Finding: Hashable, Sendable, Codable {
    /// The rule's id, as `T3-BALANCE`.
    public var rule: String
    /// How much it weighs.
    public var severity: Severity
    /// `fail` or `not_assessable`; other outcomes are only counted.
    public var outcome: Outcome
    /// Where the fault lies; nil when nothing failed.
    public var verdict: Verdict?
    /// The ids of the cells concerned, in the order of the form.
    public var cells: [String]
    /// What the rule asks for.
    public var expected: CellValue?
    /// What the report gives.
    public var actual: CellValue?
    /// `actual` − `expected`.
    public var difference: CellValue?
    /// What else the message is made from, by name.
    public var arguments: [String: String]
    /// Where to look; nil when the cells' own spans say it.
    public var span: Span?
    /// What a reviewer reads.
    public var message: Message
    // What follows came later: messages without it are read as well.

    /// The smallest changes of cells that satisfy all equations of the table at
    /// once, the likeliest first; nil where none is known.
    public var blame: [Correction]?
    /// The other findings of the report that have to do with this one, by their
    /// place in its list, from 1; nil where there are none.
    public var related: [Int]?

    /// A message in both languages.
    public struct Message: Hashable, Sendable, Codable {
        /// In Chinese, in the form's own words.
        public var zh: String
        /// In English.
        public var en: String

        /// Creates a message.
        public init(zh: String, en: String) {
            self.zh = zh
            self.en = en
        }
    }

    /// Creates a finding; figures and cells may be added.
    public init(rule: String, severity: Severity, outcome: Outcome, verdict: Verdict?, message: Message) {
        self.rule = rule
        self.severity = severity
        self.outcome = outcome
        self.verdict = verdict
        self.message = message
        cells = []
        arguments = [:]
    }
}
