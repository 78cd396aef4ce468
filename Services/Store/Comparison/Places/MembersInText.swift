import Models

/// A-TEXT-BREAKDOWN: what the text of a consolidated report says that its members
/// received is what their reports say, and adds up to the total.
struct MembersInText: PlaceCheck {
    static let rule = "A-TEXT-BREAKDOWN"

    func judge(_ place: PlaceReports) -> ComparisonJudgement {
        var judgement = ComparisonJudgement()
        for consolidated in place.consolidated where !consolidated.members.isEmpty {
            let facts = place.place.facts[consolidated.report.reading] ?? []
            for breakdown in Breakdown.all(facts, of: consolidated) {
                for part in breakdown.named { judge(part, consolidated, &judgement) }
                judgeSum(breakdown, consolidated, &judgement)
            }
        }
        return judgement
    }

    /// A part is what the member received, or what it had to deal with: texts say both by the same word.
    private func judge(
        _ part: Breakdown.Part, _ consolidated: ConsolidatedReport, _ judgement: inout ComparisonJudgement
    ) {
        guard let report = part.member.report, let received = report.figure("requests.received_new.total"),
            let value = received.cell.value
        else {
            judgement.count(.notAssessable)
            return
        }
        let carried = report.figure("requests.carried_in.total")?.cell.value
        guard value != part.value, carried.flatMap(value.adding) != part.value else {
            judgement.count([received].holding)
            return
        }
        judgement.count(.fail)
        let name = part.member.member.name
        var finding = Finding.failing(
            Self.rule, [received].verdict,
            zh: "汇总报告正文写“\(part.lead)”\(part.value) 件，\(name)本年度报告“一、本年新收政府信息公开申请数量”的总计为 \(value)，"
                + "两者不一致，请核对。",
            en:
                "The text of this consolidated report gives \(part.value) requests to “\(part.lead)”, but the report of "
                + "\(name) has received \(value).")
        finding.compare(part.value, with: value)
        finding.arguments = ["member": name, "key": part.member.member.key]
        judgement.report(finding, for: consolidated.report)
    }

    private func judgeSum(
        _ breakdown: Breakdown, _ consolidated: ConsolidatedReport, _ judgement: inout ComparisonJudgement
    ) {
        guard let sum = breakdown.parts.sum else { return }
        // Fewer may be right where the text names only some of the members.
        let isWhole = breakdown.named.count == consolidated.members.count
        guard sum != breakdown.total, isWhole || sum > breakdown.total else {
            judgement.count(sum == breakdown.total ? (sum == .zero ? .vacuous : .pass) : .notAssessable)
            return
        }
        judgement.count(.fail)
        var finding = Finding.failing(
            Self.rule, .report,
            zh: "汇总报告正文列出各单位收到申请 \(breakdown.parts.count) 项，之和为 \(sum)，而总数写为 \(breakdown.total)，请核对。",
            en: "The text of this consolidated report lists requests by member in "
                + "\(Words.plural(breakdown.parts.count, "part")), which add up to \(sum), but says "
                + "\(breakdown.total) in total.")
        finding.compare(sum, with: breakdown.total)
        finding.arguments = ["parts": "\(breakdown.parts.count)"]
        judgement.report(finding, for: consolidated.report)
    }
}
