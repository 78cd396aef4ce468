import Forms
import Models

/// N-REMEDY: how many reviews and lawsuits the prose speaks of, and what it
/// says that they all came to.
struct Remedies: Check {
    let rule = Rule(
        "N-REMEDY",
        zh: (
            title: "正文的复议诉讼件数",
            explanation: "正文写的行政复议、行政诉讼件数及各种结果，应当等于表中的件数；写“均维持”的，表中不应当有其他结果。"
        ),
        en: (
            title: "Reviews and lawsuits in the text",
            explanation: "The numbers of reviews and lawsuits that the text gives, and those of their outcomes, are "
                + "those of the table; where it says that all were upheld, the table has no other outcome."
        ),
        formula: "n = review_total; n = litigation_direct_total + litigation_after_review_total; "
            + "all upheld ⇒ corrected = other = pending = 0", basis: Basis.quality,
        severity: .warning, example: (passes: "行政复议 2 件，均维持；表中结果维持 2、总计 2", fails: "行政复议 2 件，均维持；表中尚未审结 1"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        var comparisons = Comparisons()
        let mentions = reading.mentions.filter { [.review, .litigation].contains($0.fact.kind) }
        for mention in mentions {
            // That there was none at all is N-ZERO-CLAIM's.
            if mention.value == .zero, mention.fact.category == nil { continue }
            // A part without an outcome is of something that the form does not have.
            if mention.fact.parent != nil, mention.fact.category == nil { continue }
            comparisons.add(mention, figures: RemedyFigures(of: mention, in: reading).all) { mention in
                // An outcome and a way stand behind 其中, and are still of all.
                let isOfForm = mention.fact.category != nil || mention.says(["未经复议", "直接起诉", "复议后"])
                let words = Narrowing.remedies.filter { !isOfForm || $0 != "其中" }
                return mention.says(words) || mention.quote.contains("备案") || Narrowing.isOfReviewer(mention)
                    || Self.isOfAllMatters(mention, among: mentions)
            }
        }
        comparisons.judge(by: self, &judgement, in: reading)
        for fact in reading.report.narrative.facts
        where fact.basis == .all && fact.period == .current && [.review, .litigation].contains(fact.kind) {
            judgeAll(fact, &judgement, in: reading)
        }
        return judgement
    }

    /// 全局行政复议26件，其中涉政府信息公开5件: the first number is of any matter.
    private static func isOfAllMatters(_ mention: Mention, among mentions: [Mention]) -> Bool {
        mentions.contains {
            guard $0.index > mention.index, $0.value <= mention.value, $0.fact.quote.span == mention.fact.quote.span
            else { return false }
            let words = mention.words(before: $0)
            return words.contains("其中") && words.contains("信息公开")
        }
    }

    /// 均维持: every other outcome is 0.
    private func judgeAll(_ fact: QuotedFact, _ judgement: inout Judgement, in reading: Reading) {
        guard let form = reading.form, let outcome = RemedyFigures.outcome(fact.category) else { return }
        // 均判决驳回或者撤诉 is two outcomes.
        guard !["或", "、"].contains(where: { fact.quote.text.contains(fact.raw + $0) }) else { return }
        // 已审结的均维持 leaves open what is not decided.
        let leavesOpen = ["审结", "已结", "办结", "备案"].contains { fact.quote.text.contains($0) }
        let blocks = RemedyFigures.blocks(of: fact.kind)
        let others = ["upheld", "corrected", "other", "pending"].filter {
            $0 != outcome && !(leavesOpen && $0 == "pending")
        }
        let cells = blocks.flatMap { block in others.compactMap { form.index(of: "remedies.\(block)_\($0)") } }
        guard cells.allSatisfy({ reading.cell($0).value != nil }) else {
            judgement.count(.notAssessable)
            return
        }
        let wrong = cells.filter { reading.cell($0).value != .zero }
        guard !wrong.isEmpty else {
            let same = blocks.compactMap { form.index(of: "remedies.\($0)_\(outcome)") }.map(reading.cell)
            let isInferred = (cells.map(reading.cell) + same).contains { $0.status == .inferred }
            let isNone = same.allSatisfy { $0.value == .zero }
            judgement.count(isInferred ? .passByInference : isNone ? .vacuous : .pass)
            return
        }
        judgement.count(.fail)
        let kind = fact.kind == .review ? ("行政复议", "reviews") : ("行政诉讼", "lawsuits")
        let partsZH = wrong.map { "“\(form.label(of: form.cells[$0]))”为 \(reading.cell($0).value?.description ?? "")" }
        let partsEN = wrong.map { "\(reading.cell($0).value?.description ?? "") for “\(form.cells[$0].english)”" }
        let message = Finding.Message(
            zh:
                "第 \(fact.span.line) 行写明\(kind.0)“\(Listing.excerpt(fact.raw))”，而表中\(partsZH.joined(separator: "、"))。请核对后改正正文或表格。",
            en: "Line \(fact.span.line) says of all \(kind.1) “\(Listing.excerpt(fact.raw))”, but the table has "
                + "\(partsEN.joined(separator: ", ")). Correct whichever is wrong.")
        let certain = wrong.allSatisfy(reading.isCertain)
        var finding = failure(certain ? .report : .reading, message.advised(unless: certain))
        finding.cells = reading.ids(wrong)
        finding.expected = .zero
        finding.actual = TableFigure(wrong, in: reading).value
        finding.difference = finding.actual
        finding.span = fact.span
        finding.arguments = ["fact": fact.kind.rawValue, "raw": fact.raw]
        judgement.report(finding, at: reading.place(of: fact.span))
    }
}

/// The figures of the remedies table that a number of reviews or lawsuits may
/// be: of lawsuits those of both kinds together, or of one.
struct RemedyFigures {
    /// The figures, the one that the words name first.
    let all: [TableFigure]

    init(of mention: Mention, in reading: Reading) {
        let outcome = mention.fact.category == nil ? "total" : Self.outcome(mention.fact.category)
        guard let outcome else {
            all = []
            return
        }
        var blocks = Self.blocks(of: mention.fact.kind)
        // The way that is named last before the number is its own.
        let words = mention.wordsBefore
        let direct = ["未经复议", "直接起诉"].compactMap { words.ranges(of: $0).last?.lowerBound }.max()
        let after = words.ranges(of: "复议后").last?.lowerBound
        if let after, direct.map({ $0 < after }) ?? true {
            blocks = ["litigation_after_review"]
        } else if direct != nil {
            blocks = ["litigation_direct"]
        }
        let ids = blocks.map { "remedies.\($0)_\(outcome)" }
        all = ([ids] + (ids.count > 1 ? ids.map { [$0] } : [])).compactMap { reading.figure($0) }
    }

    static func blocks(of kind: FactKind) -> [String] {
        kind == .review ? ["review"] : ["litigation_direct", "litigation_after_review"]
    }

    /// The column of an outcome.
    static func outcome(_ category: FactCategory?) -> String? {
        switch category {
        case .upheld: "upheld"
        case .corrected: "corrected"
        case .otherResult: "other"
        case .pending: "pending"
        default: nil
        }
    }
}
