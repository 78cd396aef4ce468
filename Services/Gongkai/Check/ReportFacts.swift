import Models

/// Which report it is: what the sender said outranks what was read.
struct ReportFacts {
    let agency: String?
    let year: Int?
    let published: CalendarDate?
    /// First and last day of the statistics period, if both are known.
    let period: [CalendarDate]?

    init(_ reading: ParsedReport) {
        let identity = reading.identity
        agency = reading.submission.agency ?? identity.agency?.value
        year = reading.submission.year ?? identity.year?.value
        published = reading.submission.publishedAt ?? identity.published?.value
        if let start = identity.periodStart?.value, let end = identity.periodEnd?.value {
            period = [start, end]
        } else {
            period = nil
        }
    }
}
