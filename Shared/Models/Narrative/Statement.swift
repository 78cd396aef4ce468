/// A sentence without a figure that says what Art. 50 and the format ask for.
public struct Statement: Hashable, Sendable {
    /// What it is about.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// How what is published is reviewed (三审三校).
        case reviewProcedure = "review_procedure"
        /// A platform or an account by its name, which is the subject.
        case platform
        /// Who is responsible (领导小组, 专人负责).
        case responsibleBody = "responsible_body"
        /// 培训.
        case training
        /// 工作考核.
        case assessment
        /// 社会评议.
        case socialEvaluation = "social_evaluation"
        /// 责任追究.
        case accountability
    }

    /// What it is about.
    public var kind: Kind
    /// The words that tell, verbatim: `三审三校`, an account's name.
    public var subject: String
    /// Where they stand.
    public var span: Span
    /// What a platform is, where that is known.
    public var category: FactCategory?
    /// The sentence around them, verbatim and not longer than
    /// ``Quote/limit``.
    public var quote: Quote

    /// Creates a statement from its parts.
    public init(_ kind: Kind, subject: String, at span: Span, category: FactCategory? = nil, in quote: Quote) {
        self.kind = kind
        self.subject = subject
        self.span = span
        self.category = category
        self.quote = quote
    }
}
