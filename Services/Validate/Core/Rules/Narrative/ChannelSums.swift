import Models

/// N-CHANNELS: what was disclosed in all is the sum of what was disclosed by
/// channel, or on each topic.
struct ChannelSums: Check {
    let rule = Rule(
        "N-CHANNELS",
        zh: (
            title: "主动公开总数与分项",
            explanation: "正文写明主动公开信息总数，并用“其中”“分别”等列出各渠道、各类别件数的，分项之和应当等于总数；带“余”“多”的分项只作下限；"
                + "超过总数较多的，可能是同一信息在几个渠道重复计算。"
        ),
        en: (
            title: "Information disclosed, in all and by parts",
            explanation: "Where the text gives how much was disclosed and lists it by channel or topic, the parts add "
                + "up to the total; parts of a number or more are a lower bound; where they are much more than the "
                + "total, the same information may be counted in several channels."
        ),
        formula: "total = sum of parts", basis: Basis.quality, severity: .warning,
        example: (passes: "主动公开 24 条，其中网站 20 条、公众号 4 条", fails: "主动公开 23 条，其中网站 20 条、公众号 4 条"),
        parameters: [PartSum.coverage])

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        let coverage = reading.number(PartSum.coverage.name, of: rule)
        let lists = PartList.all(of: reading)
        for list in lists where Self.isOwn(list) {
            var list = list
            var sum = PartSum(list, coverage: coverage)
            // 其中甲118条，其中一70条、二48条，乙294条: 乙 may go on the outer list.
            if let inner = lists.first(where: { $0.whole.fact.parent == list.whole.index }),
                let regrouped = NestedList(outer: list, inner: inner, coverage: coverage)
            {
                list = regrouped.outer
                sum = regrouped.outerSum
            }
            list.judge(sum, by: self, &judgement, in: reading)
        }
        for list in looseLists(reading) { list.judge(by: self, &judgement, in: reading) }
        Shares(kinds: Self.kinds).judge(by: self, &judgement, in: reading)
        return judgement
    }

    /// Whether a list is of what was disclosed; 规章13件（含新制定5件） is
    /// one of documents.
    static func isOwn(_ list: PartList) -> Bool {
        let whole = list.whole.fact
        guard kinds.contains(whole.kind), whole.parent == nil else { return false }
        return whole.kind == .disclosedTotal || list.parts.allSatisfy { kinds.contains($0.fact.kind) }
    }

    /// 公开516条，网站公开473条、公众号公开265条: channels right behind a total,
    /// in its sentence.
    private func looseLists(_ reading: Reading) -> [PartList] {
        let totals = reading.mentions(of: .disclosedTotal)
        let channels = reading.mentions(of: .disclosedByChannel).filter { $0.fact.parent == nil }
        return totals.compactMap { total in
            let next = totals.first { $0.index > total.index }?.index ?? Int.max
            let parts = channels.filter {
                $0.index > total.index && $0.index < next && $0.fact.quote.span == total.fact.quote.span
            }
            return parts.count > 1 ? PartList(whole: total, parts: parts, isLoose: true) : nil
        }
    }

    static let kinds: Set<FactKind> = [.disclosedTotal, .disclosedByChannel, .disclosedByTopic]
}
