/// A stretch of a document's stored text, in the units of PostgreSQL's
/// `substr`: `substr(text, start, length)` is the text it covers.
public struct Span: Hashable, Sendable, Codable, Comparable {
    /// The line that the stretch begins on, counted from 1.
    public let line: Int
    /// The first Unicode scalar of the stretch, counted from 1.
    public let start: Int
    /// The number of Unicode scalars covered.
    public let length: Int

    /// Creates a span; `line` and `start` count from 1.
    public init(line: Int, start: Int, length: Int) {
        self.line = line
        self.start = start
        self.length = length
    }

    /// By place in the text, then by length.
    public static func < (left: Span, right: Span) -> Bool {
        (left.start, left.length) < (right.start, right.length)
    }
}
