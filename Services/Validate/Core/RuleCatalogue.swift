/// Every rule there is, for the database and the documentation.
public enum RuleCatalogue {
    /// The rules, in the order in which they are judged.
    public static let all: [Rule] = ([RuleSet.first] + RuleSet.checks).map(\.rule)

    /// A rule by its id.
    public static func rule(_ id: String) -> Rule? {
        all.first { $0.id == id }
    }
}
