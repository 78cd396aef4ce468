import Models

/// A-DUP-TEXT: prose that is the same as another authority's but for names and
/// numbers.
struct SameProse: AreaCheck {
    static let rule = "A-DUP-TEXT"

    /// How many others a finding names.
    static let named = 3

    func judge(_ reports: [ComparedReport]) -> ComparisonJudgement {
        var judgement = ComparisonJudgement()
        let telling = reports.filter { ProseLikeness.isTelling($0.prose) }
        judgement.count(.notAssessable, times: reports.count - telling.count)
        guard Set(telling.map(\.authority.key)).count > 1 else {
            judgement.count(.notAssessable, times: telling.count)
            return judgement
        }
        let index = ProseIndex(telling.compactMap(\.prose))
        for (place, report) in telling.enumerated() {
            // One more than are named, to know whether there are more.
            let others = index.candidates(for: place).lazy.map { telling[$0] }
                .filter { $0.authority.key != report.authority.key }
                .compactMap { other in Other(other, likeTo: report) }
                .prefix(Self.named + 1)
            let found = Array(others)
            judgement.count(found.isEmpty ? .pass : .fail)
            if !found.isEmpty { judgement.report(finding(found), for: report) }
        }
        return judgement
    }

    /// An authority with almost the same prose.
    private struct Other {
        let name: String
        let key: String
        let likeness: Double

        init?(_ other: ComparedReport, likeTo report: ComparedReport) {
            guard let likeness = ProseLikeness.of(other.prose, report.prose), likeness >= ProseLikeness.limit else {
                return nil
            }
            name = other.authority.name
            key = other.authority.key
            self.likeness = likeness
        }
    }

    private func finding(_ others: [Other]) -> Finding {
        let named = others.prefix(Self.named)
        let isMore = others.count > named.count
        let percent = ProseLikeness.percent(named.map(\.likeness).min() ?? 0)
        var finding = Finding.failing(
            Self.rule, .report,
            zh: "除法定表述、机关名称和数字外，本报告正文与\(named.map { Words.quoteZH($0.name) }.joined(separator: "、"))"
                + "\(isMore ? "等机关" : "")的报告约有 \(percent)% 以上相同，属于与其他单位雷同，请各自按实际情况撰写。",
            en: "But for statutory wording, names and numbers, at least about \(percent) % of the text is that of "
                + named.map { Words.quoteEN($0.name) }.joined(separator: ", ") + (isMore ? " and more" : "")
                + ": one was copied from the other. Each should write what happened there.")
        finding.arguments = ["others": named.map(\.key).joined(separator: ","), "percent": "\(percent)"]
        return finding
    }
}
