/// Words of a report, verbatim.
public struct Quote: Hashable, Sendable {
    /// The words.
    public var text: String
    /// Where they stand.
    public var span: Span

    /// The greatest length of a quote, in Unicode scalars.
    public static let limit = 200

    /// Creates a quote from its parts.
    public init(_ text: String, at span: Span) {
        self.text = text
        self.span = span
    }
}
