public import Models

/// One rule over the authorities of a place.
protocol PlaceCheck: Sendable {
    /// Its id in the catalogue.
    static var rule: String { get }
    func judge(_ place: PlaceReports) -> ComparisonJudgement
}

/// The rules over a place, in the order in which they are judged.
enum PlaceChecks {
    static let all: [any PlaceCheck] = [MembersAddUp(), MembersInText(), MissingMember(), SharedDefect()]
}

extension Comparison {
    /// Judges the reports of a place on one year.
    ///
    /// - Parameter severities: how much a failure of each rule weighs, by its id.
    public static func place(_ place: PlaceYear, severities: [String: Severity]) -> ComparisonJudgement {
        let reports = PlaceReports(place)
        var judgement = ComparisonJudgement()
        for check in PlaceChecks.all { judgement.add(check.judge(reports)) }
        return judgement.weighed(severities)
    }
}
