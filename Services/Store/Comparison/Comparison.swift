public import Models

/// The rules that need other reports, as pure functions of the reports that
/// count: the same whatever arrived first.
public enum Comparison {
    /// Judges the reports of one authority.
    ///
    /// - Parameter severities: how much a failure of each rule weighs, by its id.
    public static func years(_ reports: [ComparedReport], severities: [String: Severity]) -> ComparisonJudgement {
        var judgement = ComparisonJudgement()
        for reports in series(reports) {
            for check in YearChecks.all { judgement.add(check.judge(reports)) }
        }
        return judgement.weighed(severities)
    }

    /// The reports of each scope by year: own and consolidated figures are
    /// different things.
    private static func series(_ reports: [ComparedReport]) -> [YearSeries] {
        ReportScope.allCases.compactMap { scope in
            let ofScope = reports.filter { $0.scope == scope }.sorted { $0.year < $1.year }
            guard !ofScope.isEmpty else { return nil }
            let others = reports.filter { $0.scope != scope && (scope == .unknown || $0.scope == .unknown) }
            return YearSeries(reports: ofScope, otherYears: Set(others.map(\.year)))
        }
    }
}
