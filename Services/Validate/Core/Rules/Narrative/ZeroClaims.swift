import Forms
import Models

/// N-ZERO-CLAIM: the prose says that there was none, and the table has some; or
/// it has a number, and the table has none.
struct ZeroClaims: Check {
    let rule = Rule(
        "N-ZERO-CLAIM",
        zh: (
            title: "正文称没有而表中有",
            explanation: "正文写“未收到”“未发生”或者 0 件的，表中应当为 0；正文写有申请的，表中不应当全部为 0。"
        ),
        en: (
            title: "None in the text, some in the table",
            explanation: "Where the text says that there was none, the table has 0; where it says that there were "
                + "requests, the table does not have 0 everywhere."
        ),
        formula: "n = 0 in the text if and only if the table has 0", basis: Basis.quality, severity: .error,
        example: (passes: "未收到申请；表中本年新收 0", fails: "未收到申请；表中本年新收 3"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        var comparisons = Comparisons()
        for mention in reading.mentions where mention.fact.parent == nil && mention.fact.category == nil {
            var figures: [TableFigure]
            switch mention.fact.kind {
            case .requestsReceived, .requestsHandled, .requestsAnswered:
                figures = RequestFigures(kind: mention.fact.kind, in: reading).all
                guard Comparison(mention: mention, figures: figures).isOfNone else { continue }
                // 未收到 speaks of those that were received, not of those carried in and dealt with.
                if mention.value == .zero, mention.fact.kind == .requestsReceived { figures = Array(figures.prefix(1)) }
            case .review, .litigation:
                // That there were some is N-REMEDY's: others count other reviews.
                guard mention.value == .zero else { continue }
                figures = Array(RemedyFigures(of: mention, in: reading).all.prefix(1))
            default: continue
            }
            comparisons.add(mention, figures: figures) { mention in
                guard mention.value == .zero else { return RequestFigures.isNarrower(mention) }
                return mention.says(Self.narrower) || Narrowing.isOfCarried(mention)
            }
        }
        comparisons.judge(by: self, &judgement, in: reading)
        return judgement
    }

    private static let narrower = ["季度", "败诉", "纠错", "其中"]
}
