import Models

/// N-FEE: the fees for information that the prose gives in all are the sum of
/// those that it lists, in cases and in yuan. They are no part of what the
/// table calls 行政事业性收费 that could be told.
struct FeeParts: Check {
    let rule = Rule(
        "N-FEE",
        zh: (
            title: "信息处理费的分项",
            explanation: "正文列出各单位信息处理费件数、金额的，分项之和应当等于总件数、总金额。信息处理费不与表中的行政事业性收费比较。"
        ),
        en: (
            title: "Parts of the information fees",
            explanation: "Where the text lists the fees for information by office, cases and amounts add up to their "
                + "totals. They are not compared with the administrative fees of the table."
        ),
        formula: "total = sum of parts, in cases and in yuan", basis: Basis.fee, severity: .warning,
        example: (passes: "3 件 250 元，其中甲 1 件 100 元、乙 2 件 150 元", fails: "3 件 250 元，其中甲 1 件 100 元、乙 2 件 160 元"),
        parameters: [PartSum.coverage])

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        for kind in [FactKind.infoFeeCollected, .infoFeeNotified] {
            for list in PartList.all(of: reading, parts: [kind]) where list.whole.fact.kind == kind {
                let parts = list.parts.map { named($0, in: reading) }
                PartList(whole: list.whole, parts: parts).judge(by: self, &judgement, in: reading)
            }
        }
        for kind in [FactKind.infoFeeCases, .infoFeeNotices] {
            for list in PartList.all(of: reading, parts: [kind]) {
                guard let whole = whole(of: list, kind: kind, in: reading) else { continue }
                PartList(whole: whole, parts: list.parts).judge(by: self, &judgement, in: reading)
            }
        }
        return judgement
    }

    /// 甲1件420元: the name stands before the cases.
    private func named(_ part: Mention, in reading: Reading) -> Mention {
        guard part.fact.subject == nil, part.index > 0 else { return part }
        let before = reading.report.narrative.facts[part.index - 1]
        guard before.parent == part.fact.parent, before.quote.span == part.fact.quote.span else { return part }
        var fact = part.fact
        fact.subject = before.subject
        return Mention(fact, at: part.index, ofAnyTime: true) ?? part
    }

    /// 25件2950元，其中甲1件420元: cases in a list of amounts are parts of the
    /// cases beside the amount.
    private func whole(of list: PartList, kind: FactKind, in reading: Reading) -> Mention? {
        if list.whole.fact.kind == kind { return list.whole }
        guard list.whole.fact.kind.isMoney else { return nil }
        return reading.mentions(of: kind).last {
            $0.index < list.whole.index && $0.fact.parent == nil
                && $0.fact.quote.span == list.whole.fact.quote.span
        }
    }
}
