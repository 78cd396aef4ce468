/// Which rows of a table or view are wanted. What is not said narrows nothing.
public struct ExportFilter: Hashable, Sendable {
    /// Statistics years; empty for all.
    public var years: [Int] = []
    /// The first digits of region codes; nil for all.
    public var region: String?

    /// Creates a filter that takes everything.
    public init() {}

    /// Whether it takes everything.
    public var isEmpty: Bool { years.isEmpty && region == nil }
}
