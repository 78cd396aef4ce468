/// Every rule there is, for the database and the documentation.
public enum RuleCatalogue {
    /// The rules: those that one report can decide, in the order in which they
    /// are judged, then those that need other reports, which store judges.
    public static let all: [Rule] = RuleSet.checks.map(\.rule) + ComparisonRules.all

    /// A rule by its id.
    public static func rule(_ id: String) -> Rule? {
        byID[id]
    }

    /// How much a failure of each rule weighs, by its id.
    public static let severities = byID.mapValues(\.severity)

    private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
}
