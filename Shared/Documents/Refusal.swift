/// Why bytes cannot become a document.
public struct Refusal: Error, Hashable, Sendable {
    /// A word for machines: the codes of quarantine that ingest gives.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// Nothing in it but white space.
        case empty = "EMPTY"
        /// In no encoding that is known, damaged, or locked.
        case unreadable = "UNREADABLE"
        /// A known format that is not read.
        case unsupportedFormat = "UNSUPPORTED_FORMAT"
        /// More bytes, pages or parts than allowed.
        case tooLarge = "TOO_LARGE"
    }

    /// A word for machines.
    public var code: Code
    /// A sentence for people.
    public var reason: String

    /// Creates a refusal.
    public init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }
}
