/// Something about the wording of a report that the reader saw and a rule may
/// judge: words as they are printed, not yet a finding.
public struct Remark: Hashable, Sendable, Codable {
    /// What was seen.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// A row or column stands under another label than the form's.
        case otherLabel
        /// A row's label stands where the header of its table has figures.
        case labelAmongValues
        /// Characters are lost around a date: `202411日`.
        case lostInDate
        /// Characters are lost around a number: `国办函2020109号`.
        case lostInNumber
        /// Characters are lost elsewhere: a bracket, a quotation mark.
        case lostCharacters
        /// A character that is misread or mistyped: 部暑, 規范.
        case wrongCharacter
        /// A word stands twice in a row.
        case repeatedWord
        /// Punctuation that cannot stand so: `,、`, `，。`.
        case punctuation
        /// A sentence that ends before it says anything.
        case unfinishedSentence
        /// Words of a template that were to be replaced or removed.
        case template
        /// The report speaks of itself with another year than its own.
        case otherYear
        /// All requests are said to be dealt with (全部办结).
        case allHandled
        /// Words stand before the title on its line: a site's name, or what has
        /// pushed out the authority's.
        case beforeTitle
        /// A heading of a section that the form does not have.
        case extraSection
        /// The text says that licences and penalties are published (双公示).
        case publishesDecisions
    }

    /// What was seen.
    public var kind: Kind
    /// The words, verbatim.
    public var raw: String
    /// Where they stand.
    public var span: Span
    /// The table concerned, where one is.
    public var table: TableID?
    /// The form's id of the row or column, the year, the character meant:
    /// whatever the kind asks for.
    public var subject: String?

    /// Creates a remark.
    public init(_ kind: Kind, _ raw: String, at span: Span, table: TableID? = nil, subject: String? = nil) {
        self.kind = kind
        self.raw = raw
        self.span = span
        self.table = table
        self.subject = subject
    }
}
