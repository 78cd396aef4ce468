/// A section of a report as it was found.
public struct Section: Hashable, Sendable, Codable {
    /// Which of the form's six it is, by meaning.
    public var kind: SectionKind
    /// The heading as written, with its number.
    public var heading: String
    /// Where the heading stands.
    public var headingSpan: Span
    /// Where the text below the heading stands; nil when there is none.
    public var bodySpan: Span?
    // What follows came later: messages without it are read as well.

    /// The text below the heading, without spaces and line breaks, if it has no
    /// more than ``briefLimit`` characters; nil if it is longer.
    public var brief: String?

    /// The greatest length of ``brief``, in Unicode scalars.
    public static let briefLimit = 40

    /// Creates a section from its parts.
    public init(kind: SectionKind, heading: String, headingSpan: Span, bodySpan: Span?) {
        self.kind = kind
        self.heading = heading
        self.headingSpan = headingSpan
        self.bodySpan = bodySpan
    }
}
