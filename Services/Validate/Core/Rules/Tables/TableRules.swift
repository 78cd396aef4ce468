import Models

/// The rules about the figures of the three tables.
enum TableRules {
    static let checks: [any Check] =
        [
            WholeNumbers(rule: WholeNumberRules.proactive, table: .proactive),
            WholeNumbers(rule: WholeNumberRules.requests, table: .requests),
            WholeNumbers(rule: WholeNumberRules.remedies, table: .remedies),
            MoneyUnit(),
            LinearRelations(rule: LinearRules.balance, table: .requests),
            LinearRelations(rule: LinearRules.results, table: .requests),
            LinearRelations(rule: LinearRules.rowSum, table: .requests),
            LinearRelations(rule: LinearRules.remedySum, table: .remedies),
        ] + proactive + requests

    private static let proactive: [any Check] = [
        DocumentsInForce(), RegulationPower(), ItemBalance(), ItemMisfill(), PublishedTotals(), ProcurementPair(),
        FeePart(), FeeStep(),
    ]

    private static let requests: [any Check] = [
        SubtotalsAddUp(), ZeroTable(), UnpaidFee(), RemediesWithoutRequests(), SplitDigits(),
    ]
}
