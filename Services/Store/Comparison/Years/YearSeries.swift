import Models

/// The reports of one authority and scope by year, one for each year.
struct YearSeries: Sendable {
    let reports: [ComparedReport]

    /// Every report with that of the year before, where there is one.
    var pairs: [YearPair] {
        zip(reports, reports.dropFirst()).filter { $0.year + 1 == $1.year }.map(YearPair.init)
    }
}

/// A report and that of the year before.
struct YearPair: Sendable {
    let before: ComparedReport
    let this: ComparedReport
}

/// One rule over the years of an authority.
protocol YearCheck: Sendable {
    /// Its id in the catalogue.
    static var rule: String { get }
    func judge(_ series: YearSeries) -> ComparisonJudgement
}

/// The rules over the years, in the order in which they are judged.
enum YearChecks {
    static let all: [any YearCheck] = [RequestsCarriedOver()]
}
