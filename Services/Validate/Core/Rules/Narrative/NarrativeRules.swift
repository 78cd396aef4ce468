/// The rules that hold the prose against the tables and against itself.
enum NarrativeRules {
    static let checks: [any Check] = []
}
