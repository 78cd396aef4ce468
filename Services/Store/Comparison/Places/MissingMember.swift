import Models

/// A-MISSING: a member without a report, when the report that adds it up is there.
struct MissingMember: PlaceCheck {
    static let rule = "A-MISSING"

    func judge(_ place: PlaceReports) -> ComparisonJudgement {
        var judgement = ComparisonJudgement()
        for consolidated in place.consolidated {
            guard !consolidated.members.isEmpty else {
                judgement.count(.notAssessable)
                continue
            }
            let members = consolidated.members.map(\.member)
            let missing = members.filter { !place.hasReport(of: $0.key) }
            judgement.count(.pass, times: members.count - missing.count)
            guard !missing.isEmpty else { continue }
            judgement.count(.fail, times: missing.count)
            let names = missing.map(\.name)
            var finding = Finding.failing(
                Self.rule, .report,
                zh: "成员名单中应有 \(members.count) 家的本年度报告，汇总报告已有，而缺少 \(missing.count) 家："
                    + Words.listZH(names, unit: "家") + "。请催报，或者更正成员名单。",
                en:
                    "The consolidated report is there, but of the \(Words.plural(members.count, "member")) that it adds "
                    + "up \(missing.count) \(missing.count == 1 ? "has" : "have") no report on this year: "
                    + Words.listEN(names) + ". Ask for them, or correct the list of members.")
            finding.arguments = ["members": "\(members.count)", "missing": "\(missing.count)"]
            judgement.report(finding, for: consolidated.report)
        }
        return judgement
    }
}
