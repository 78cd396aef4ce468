/// Something about a report's form that the reader saw and a rule may judge:
/// a fact, not yet a finding.
public struct Observation: Hashable, Sendable, Codable {
    /// What was seen.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// A section heading stands there, but its table does not.
        case tableAbsent
        /// The header of the request table lacks a column.
        case columnAbsent
        /// A row of the form is not there.
        case rowAbsent
        /// A group label, as （三）不予公开, is not there.
        case groupAbsent
        /// A group label is there without its number.
        case groupNumberAbsent
        /// A row has more or fewer values than the form has columns.
        case valueCount
        /// An amount of money is printed without its unit.
        case unitAbsent
        /// Values are printed, but it is in doubt which columns they belong to.
        case valuesUnplaced
        /// The document holds more than one report.
        case severalReports
    }

    /// What was seen.
    public var kind: Kind
    /// In which table.
    public var table: TableID
    /// The form's id of the row, column or group concerned; for a whole table,
    /// the table's.
    public var subject: String
    /// How many values the form has there; zero when not about a number.
    public var expected: Int
    /// How many were found.
    public var found: Int
    /// Where; nil when nothing is printed.
    public var span: Span?

    /// Creates an observation from its parts.
    public init(
        _ kind: Kind, in table: TableID, subject: String, expected: Int = 0, found: Int = 0, at span: Span? = nil
    ) {
        self.kind = kind
        self.table = table
        self.subject = subject
        self.expected = expected
        self.found = found
        self.span = span
    }
}
