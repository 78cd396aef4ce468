import Models

/// The rules that one report can decide, in the order in which they are judged.
public enum RuleSet {
    /// The version of the set. A reading is assessed once for each version, so
    /// it changes whenever the same reading may give other findings.
    public static let version = "2"

    /// What is asked of a document before everything else: if it is no report,
    /// nothing else is asked.
    static let first: any Check = NotAReport()

    /// What is asked of a report.
    static let checks: [any Check] = [
        UnknownIdentity(),
        OneReport(),
        SectionsPresent(),
        TablesPresent(),
        RowsPresent(),
        ColumnsPresent(),
        GroupsPresent(),
        ValueCounts(),
        ColumnsInPlace(),
        WholeNumbers(rule: WholeNumberRules.proactive, table: .proactive),
        WholeNumbers(rule: WholeNumberRules.requests, table: .requests),
        WholeNumbers(rule: WholeNumberRules.remedies, table: .remedies),
        MoneyUnit(),
        LinearRelations(rule: LinearRules.balance, table: .requests),
        LinearRelations(rule: LinearRules.results, table: .requests),
        LinearRelations(rule: LinearRules.rowSum, table: .requests),
        LinearRelations(rule: LinearRules.remedySum, table: .remedies),
    ]
}
