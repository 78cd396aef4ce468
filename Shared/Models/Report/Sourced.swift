/// Where a piece of a report's identity comes from.
public enum Origin: String, Hashable, Sendable, Codable, CaseIterable {
    /// The sender said so.
    case external
    /// The title of the report.
    case title
    /// The line above the title (版头).
    case masthead
    /// The name or date at the end (落款).
    case signature
    /// A labelled line, as 发布时间 or 统计期限.
    case label
}

/// A value with where it comes from.
public struct Sourced<Value: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
    /// The value.
    public var value: Value
    /// Where it comes from.
    public var origin: Origin
    /// Where it is printed; nil when it is external.
    public var span: Span?

    /// Creates a value with its origin.
    public init(_ value: Value, from origin: Origin, at span: Span? = nil) {
        self.value = value
        self.origin = origin
        self.span = span
    }
}
