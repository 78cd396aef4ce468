import Models

/// Which report it is: what the sender said outranks what was read.
struct ReportFacts {
    let agency: String?
    let agencyOrigin: Origin?
    /// The names that the document gives its authority and that do not count.
    let otherAgencies: [Sourced<String>]
    /// What was read of the authority's place; nil if the sender names another
    /// authority than was read.
    let place: ReportIdentity?
    let year: Int?
    let published: CalendarDate?
    /// First and last day of the statistics period, if both are known.
    let period: [CalendarDate]?

    init(_ reading: ParsedReport) {
        let identity = reading.identity
        agency = reading.submission.agency ?? identity.agency?.value
        let isRead = reading.submission.agency == nil || reading.submission.agency == identity.agency?.value
        agencyOrigin = reading.submission.agency == nil ? identity.agency?.origin : .external
        otherAgencies = (isRead ? [] : [identity.agency].compactMap { $0 }) + (identity.otherAgencies ?? [])
        place = isRead ? identity : nil
        year = reading.submission.year ?? identity.year?.value
        published = reading.submission.publishedAt ?? identity.published?.value
        if let start = identity.periodStart?.value, let end = identity.periodEnd?.value {
            period = [start, end]
        } else {
            period = nil
        }
    }
}
