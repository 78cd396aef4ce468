public import Models

/// The reports that count of the authorities of a prefecture in one year.
public struct AreaYear: Sendable {
    /// The code of the prefecture, GB/T 2260.
    public var region: String
    /// The statistics year.
    public var year: Int
    /// The reports.
    public var reports: [ComparedReport]

    /// Creates an area from its parts.
    public init(region: String, year: Int, reports: [ComparedReport]) {
        self.region = region
        self.year = year
        self.reports = reports
    }
}

extension Comparison {
    /// Judges the reports of a prefecture on one year.
    ///
    /// - Parameter severities: how much a failure of each rule weighs, by its id.
    public static func area(_ area: AreaYear, severities: [String: Severity]) -> ComparisonJudgement {
        let reports = area.reports.filter { $0.year == area.year }.sorted(by: precedes)
        var judgement = ComparisonJudgement()
        for check in AreaChecks.all { judgement.add(check.judge(reports)) }
        return judgement.weighed(severities)
    }

    /// By authority and scope, so that the order does not depend on that of arrival.
    private static func precedes(_ left: ComparedReport, _ right: ComparedReport) -> Bool {
        (left.authority.key, left.scope.rawValue, left.reading)
            < (right.authority.key, right.scope.rawValue, right.reading)
    }
}

/// One rule over the authorities of a prefecture; the reports come in the order of
/// their authorities.
protocol AreaCheck: Sendable {
    /// Its id in the catalogue.
    static var rule: String { get }
    func judge(_ reports: [ComparedReport]) -> ComparisonJudgement
}

/// The rules over a prefecture, in the order in which they are judged.
enum AreaChecks {
    static let all: [any AreaCheck] = [SameProse(), UnlikeOthers()]
}
