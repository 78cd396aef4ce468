/// The rules that need other reports: of other years, of other authorities.
/// They are declared here, and store judges them where it has the rows.
enum ComparisonRules {
    static let all: [Rule] = YearRules.all + AgencyRules.all
}
