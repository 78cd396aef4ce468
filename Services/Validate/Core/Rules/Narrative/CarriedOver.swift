import Models

/// N-CARRY: what the prose says was carried over, from last year and to next.
struct CarriedOver: Check {
    let rule = Rule(
        "N-CARRY",
        zh: (title: "正文的结转件数", explanation: "正文写的上年结转、结转下年度件数，应当等于表中的第二项、第四项。"),
        en: (
            title: "Requests carried over in the text",
            explanation: "What the text says was carried over, from last year and to next, is what items II and IV of "
                + "the table say."
        ),
        formula: "n = carried_in; n = carried_out", basis: Basis.quality, severity: .error,
        example: (passes: "结转下年度 3 件；表中结转下年度继续办理 3", fails: "结转下年度 3 件；表中结转下年度继续办理 2"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        var comparisons = Comparisons()
        for (kind, row) in [(FactKind.carriedIn, "carried_in"), (.carriedOut, "carried_out")] {
            guard let figure = reading.figure(["requests.\(row).total"]) else { continue }
            for mention in reading.mentions(of: kind) where mention.fact.parent == nil {
                comparisons.add(mention, figures: [figure]) { $0.says(Narrowing.requests) }
            }
        }
        comparisons.judge(by: self, &judgement, in: reading)
        return judgement
    }
}
