/// Which report a document is, as far as the document itself says it. What the
/// sender said stays in ``Submission`` and outranks this where both speak.
public struct ReportIdentity: Hashable, Sendable, Codable {
    /// The title line as written.
    public var title: Sourced<String>?
    /// The authority (机关名称).
    public var agency: Sourced<String>?
    /// The statistics year (统计年度).
    public var year: Sourced<Int>?
    /// Whose figures these are.
    public var scope: ReportScope
    /// The statistics period (统计期限), first day.
    public var periodStart: Sourced<CalendarDate>?
    /// The statistics period (统计期限), last day.
    public var periodEnd: Sourced<CalendarDate>?
    /// The day of publication (发布日期).
    public var published: Sourced<CalendarDate>?
    /// The day of signature (成文日期).
    public var signed: Sourced<CalendarDate>?

    /// Creates an identity of which nothing is known.
    public init() {
        scope = .unknown
    }
}
