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
    // What follows came later: messages without it are read as well.

    /// Other names that the document gives its authority, where they differ.
    public var otherAgencies: [Sourced<String>]?
    /// The administrative division that the authority belongs to.
    public var region: Region?
    /// The codes of the divisions that it may be, where several are called so.
    public var regionCandidates: [String]?
    /// The authority's level.
    public var level: AgencyLevel?
    /// What the authority is.
    public var kind: AgencyKind?
    /// The document's own number (文号), not one that it cites.
    public var documentNumber: Sourced<String>?
    /// The index number (索引号).
    public var indexNumber: Sourced<String>?
    /// Whether the period has lost characters and was read by what the form
    /// asks for: the whole of the year that is printed.
    public var isPeriodMended: Bool?

    /// Creates an identity of which nothing is known.
    public init() {
        scope = .unknown
    }
}
