import Models

/// N-RECV, N-HANDLED and N-ANSWERED: a number of applications in the prose is
/// one of the figures of the request table that its verb may mean.
struct RequestCounts: Check {
    let rule: Rule
    /// The verb that it is about.
    let kind: FactKind

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        let figures = RequestFigures(kind: kind, in: reading).all
        guard !figures.isEmpty else { return judgement }
        var comparisons = Comparisons()
        for mention in reading.mentions(of: kind) where mention.fact.parent == nil {
            // What is said to be none at all is N-ZERO-CLAIM's.
            if Comparison(mention: mention, figures: figures).isOfNone { continue }
            comparisons.add(mention, figures: figures, isNarrower: RequestFigures.isNarrower)
        }
        comparisons.judge(by: self, &judgement, in: reading)
        return judgement
    }
}

/// The figures of the request table that a number of applications may be. The
/// practice of verbs varies, so each of the three is accepted for each verb.
struct RequestFigures {
    /// The figures, the one that the verb names first.
    let all: [TableFigure]

    init(kind: FactKind, column: String = "total", in reading: Reading) {
        let rows: [[String]]
        switch kind {
        case .requestsHandled: rows = [["received_new", "carried_in"], ["received_new"], ["total_processed"]]
        case .requestsAnswered: rows = [["total_processed"], ["received_new"], ["received_new", "carried_in"]]
        default: rows = [["received_new"], ["received_new", "carried_in"], ["total_processed"]]
        }
        all = rows.compactMap { rows in reading.figure(rows.map { "requests.\($0).\(column)" }) }
    }

    /// Whether the words speak of some applications only.
    static func isNarrower(_ mention: Mention) -> Bool {
        let clause = mention.clause
        let narrowing = Narrowing.requests.contains { clause.contains($0) }
        return narrowing && !Narrowing.isByAllWays(clause) || isOfOneSort(clause)
    }

    /// 征地类申请, but not 各类申请.
    private static func isOfOneSort(_ clause: String) -> Bool {
        clause.contains("类") && !clause.contains("各类") && !clause.contains("多类")
    }
}
