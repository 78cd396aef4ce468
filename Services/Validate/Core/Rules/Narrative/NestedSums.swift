import Models

/// N-NEST: a part that has parts of its own is their sum, and so is anything
/// else that the prose counts with its parts.
struct NestedSums: Check {
    let rule = Rule(
        "N-NEST",
        zh: (
            title: "正文分项中的分项",
            explanation: "分项之中再用“其中”“含”列出的各项，以及其他写明总数和分项的数字，分项之和应当等于所属的数。"
        ),
        en: (
            title: "Parts of parts in the text",
            explanation: "Where a part is itself listed by parts, or anything else is counted in all and by parts, the "
                + "parts add up to what they are parts of."
        ),
        formula: "part = sum of its own parts", basis: Basis.quality, severity: .warning,
        example: (passes: "规章 13 件（含新制定 5 件，修改 4 件，废止 4 件）", fails: "规章 13 件（含新制定 5 件，修改 4 件，废止 5 件）"),
        parameters: [PartSum.coverage])

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        let coverage = reading.number(PartSum.coverage.name, of: rule)
        let lists = PartList.all(of: reading)
        for list in lists where !Self.isOfOtherRule(list) && !list.isOfWholeSentence {
            if let outer = lists.first(where: { $0.whole.index == list.whole.fact.parent }),
                let nested = NestedList(outer: outer, inner: list, coverage: coverage)
            {
                nested.inner.judge(nested.innerSum, by: self, &judgement, in: reading)
                continue
            }
            // What is counted is not known to be what the parts are, unless the words say so.
            if !Self.isOfForm(list.whole.fact.kind), !list.isSaidComplete, !list.isInBrackets { continue }
            list.judge(by: self, &judgement, in: reading)
        }
        return judgement
    }

    /// Lists that a rule of their own looks at.
    private static func isOfOtherRule(_ list: PartList) -> Bool {
        ChannelSums.isOwn(list) || otherRules.contains(list.whole.fact.kind)
    }

    /// Whether the form counts it, or parts of it: 办理建议52件，其中主办20件、
    /// 满意52件 lists what need not leave each other out.
    private static func isOfForm(_ kind: FactKind) -> Bool {
        switch kind {
        case .unclassified, .interpretations, .pressConferences, .interviews, .consultations, .proposals, .trainings:
            false
        default: true
        }
    }

    private static let otherRules = RequestFigures.kinds.union([
        .infoFeeCollected, .infoFeeNotified, .infoFeeCases, .infoFeeNotices,
    ])
}
