/// A figure in the prose of a report, or a statement that comes to a figure
/// (未收到申请 is nought), with the words that it stands in.
public struct QuotedFact: Hashable, Sendable {
    /// How the prose says it.
    public enum Basis: String, Hashable, Sendable, Codable, CaseIterable {
        /// By a number.
        case number
        /// By denying it, as 未收到申请: the value is zero.
        case denial
        /// Of all there are, as 均维持: there is no value, ``category`` says
        /// what they all came to.
        case all
    }

    /// How the value is to be understood.
    public enum Bound: String, Hashable, Sendable, Codable, CaseIterable {
        /// As it is printed.
        case exact
        /// At least (余, 多, 以上, 超过).
        case atLeast = "at_least"
        /// At most (不足, 不超过, 以内).
        case atMost = "at_most"
        /// More or less (约, 近, 左右): it may be a little less or more.
        case about
    }

    /// Of which time the prose speaks.
    public enum Period: String, Hashable, Sendable, Codable, CaseIterable {
        /// The year of the report.
        case current
        /// Another year, see ``QuotedFact/year`` if it is named.
        case other
        /// The report's year compared with another one.
        case comparison
        /// More years than one (以来, 截至).
        case cumulative
        /// A plan.
        case plan
    }

    /// What it is a figure of.
    public var kind: FactKind
    /// The figure, in 元 for money; nil where the prose leaves it open (数件,
    /// 3至5件, 均维持).
    public var value: CellValue?
    /// How the prose says it.
    public var basis: Basis
    /// How the value is to be understood.
    public var bound: Bound
    /// The measure word or unit as printed, `条`, `万人次`; nil without one.
    public var unit: String?
    /// The channel, topic, applicant or result that the figure belongs to,
    /// verbatim; nil when it is of the whole.
    public var subject: String?
    /// What the subject is in the words of the form, where that is known.
    public var category: FactCategory?
    /// The index among the report's facts of the one of which this is a part
    /// (其中); nil when of none.
    public var parent: Int?
    /// Of which time the prose speaks.
    public var period: Period
    /// The year that the prose names, when it is not the report's.
    public var year: Int?
    /// The number, or the words that come to it, verbatim.
    public var raw: String
    /// Where `raw` stands.
    public var span: Span
    /// The sentence around it, verbatim and not longer than
    /// ``Quote/limit``.
    public var quote: Quote

    /// Creates a fact of the whole, exact, by number and of the report's year.
    public init(_ kind: FactKind, value: CellValue?, raw: String, at span: Span, in quote: Quote) {
        self.kind = kind
        self.value = value
        self.raw = raw
        self.span = span
        self.quote = quote
        basis = .number
        bound = .exact
        period = .current
    }
}
