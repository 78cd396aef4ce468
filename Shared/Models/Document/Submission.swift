/// What a sender said about a document: the AMQP properties and headers that
/// came with it. Pushing known bytes with other metadata is a new submission
/// of the same document.
///
/// What is said here outranks what is read from the document (design: external
/// metadata outranks).
public struct Submission: Hashable, Sendable, Codable {
    /// Header `source-id`: the sender's own name for the document.
    public var sourceID: String?
    /// Header `source-url`: where the document was found.
    public var sourceURL: String?
    /// Header `filename`.
    public var filename: String?
    /// Header `agency`: the authority (机关名称) that the report is about.
    public var agency: String?
    /// Header `year`: the statistics year (统计年度).
    public var year: Int?
    /// Header `published-at`, as a date in Asia/Shanghai (发布日期).
    public var publishedAt: CalendarDate?
    /// Property `content_type`, a hint only.
    public var contentType: String?
    /// Property `message_id`, the sender's.
    public var messageID: String?
    /// Property `timestamp`: seconds since 1970 UTC, the sender's clock.
    public var timestamp: Int64?
    /// Header `traceparent` (W3C Trace Context).
    public var traceparent: String?
    /// Headers that could not be used, each with its reason.
    public var ignored: [String]

    /// The characters that an agency's name may have. No authority's has half as
    /// many, and a database cannot index a name of any length.
    public static let longestAgency = 200

    /// Creates a submission about which nothing is said.
    public init() {
        ignored = []
    }
}
