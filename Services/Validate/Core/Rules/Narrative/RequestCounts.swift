import Forms
import Models

/// N-RECV, N-HANDLED and N-ANSWERED: a number of applications in the prose is
/// one of the figures of the request table that its verb may mean.
struct RequestCounts: Check {
    let rule: Rule
    /// The verb that it is about.
    let kind: FactKind

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        let mentions = reading.mentions(of: kind)
        guard !mentions.isEmpty else { return judgement }
        let figures = RequestFigures(kind: kind, in: reading).all
        guard !figures.isEmpty else { return judgement }
        var comparisons = Comparisons()
        for mention in mentions where mention.fact.parent == nil {
            // What is said to be none at all is N-ZERO-CLAIM's.
            if Comparison(mention: mention, figures: figures).isOfNone { continue }
            comparisons.add(mention, figures: figures) {
                RequestFigures.isNarrower($0) || Self.isPart($0, of: mentions)
                    || Self.isOfGovernment($0, among: mentions, figures: figures)
            }
        }
        comparisons.judge(by: self, &judgement, in: reading)
        return judgement
    }

    /// 全县收到1472件，县政府收到56件: where the prose gives the table's figure, a
    /// smaller one of the government is of the government alone.
    private static func isOfGovernment(_ mention: Mention, among mentions: [Mention], figures: [TableFigure]) -> Bool {
        guard
            ["县", "市", "区", "省", "旗", "州"].contains(where: { mention.clause.contains($0 + "政府") })
                || mention.clause.contains("人民政府")
        else { return false }
        return mentions.contains {
            guard $0.index != mention.index, $0.value > mention.value else { return false }
            if case .holds = Comparison(mention: $0, figures: figures).result() { return true }
            return false
        }
    }

    /// 收到申请18件，其中补正2件，受理15件: behind 其中 the same verb speaks of some
    /// of those before.
    private static func isPart(_ mention: Mention, of mentions: [Mention]) -> Bool {
        mentions.contains {
            $0.index < mention.index && $0.value > mention.value
                && $0.fact.quote.span == mention.fact.quote.span && $0.words(before: mention).contains("其中")
        }
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
        let label = reading.form?.column(column, of: .requests)
        // 第一项加第二项之和: the form's own words for it.
        let both = Finding.Message(
            zh: "第一项加第二项之和（\(label?.label ?? "")）", en: "items I and II together (\(label?.english ?? ""))")
        all = rows.compactMap { rows in
            reading.figure(rows.map { "requests.\($0).\(column)" }, named: rows.count > 1 ? both : nil)
        }
    }

    /// Whether the words speak of some applications only.
    static func isNarrower(_ mention: Mention) -> Bool {
        let clause = mention.clause
        let narrowing = Narrowing.requests.contains { clause.contains($0) }
        return narrowing && !Narrowing.isByAllWays(clause) || isOfOneSort(clause) || isOfMonths(clause)
            || Narrowing.isOfCarried(mention)
    }

    /// 1月收到150件, but not 1月1日至12月31日.
    private static func isOfMonths(_ clause: String) -> Bool {
        clause.contains("月") && !clause.contains("12月31日") && !clause.contains("1月1日") && !clause.contains("12月底")
    }

    /// Numbers of applications, whoever made them and however they ended.
    static let kinds: Set<FactKind> = [.requestsReceived, .requestsHandled, .requestsAnswered]

    /// Whether a list is of applications in all, not of those carried in, of one
    /// applicant or of those that were granted; so is what stands in no list.
    static func isOfAll(_ whole: QuotedFact?) -> Bool {
        whole.map { kinds.contains($0.kind) } ?? true
    }

    /// Whether the applications that a figure is a part of are those of the
    /// table. Where they are not, that is said of them, and of no part.
    static func isOfTable(_ part: Mention, in reading: Reading) -> Bool {
        let before = reading.mentions.last {
            $0.index < part.index && kinds.contains($0.fact.kind) && $0.fact.basis == .number
                && ($0.index == part.fact.parent || $0.fact.quote.span == part.fact.quote.span)
        }
        guard let before else { return true }
        let result = Comparison(mention: before, figures: RequestFigures(kind: before.fact.kind, in: reading).all)
            .result()
        if case .differs = result { return false }
        return true
    }

    /// 征地类申请, but not 各类申请.
    private static func isOfOneSort(_ clause: String) -> Bool {
        clause.contains("类") && !clause.contains("各类") && !clause.contains("多类")
    }
}
