import Models

/// A-TEMPLATE: authorities of one place that lack the same of the form, probably
/// because their template does.
struct SharedDefect: PlaceCheck {
    static let rule = "A-TEMPLATE"

    /// How many of them it takes.
    static let authorities = 3

    private static let rules: Set<String> = ["F-COL", "F-ROW", "F-GROUP", "F-ALIAS"]

    private struct Defect: Hashable {
        let rule: String
        let text: Finding.Message
    }

    func judge(_ place: PlaceReports) -> ComparisonJudgement {
        var judgement = ComparisonJudgement()
        let reports = Dictionary(grouping: place.own, by: \.reading)
        var concerned: [Defect: [ComparedReport]] = [:]
        for defect in Set(place.place.defects) where Self.rules.contains(defect.rule) {
            concerned[Defect(rule: defect.rule, text: defect.text), default: []] += reports[defect.reading] ?? []
        }
        let defects = concerned.keys.sorted { ($0.rule, $0.text.zh) < ($1.rule, $1.text.zh) }
        for defect in defects {
            let all = (concerned[defect] ?? []).sorted {
                ($0.authority.key, $0.scope.rawValue) < ($1.authority.key, $1.scope.rawValue)
            }
            let others = Set(all.map(\.authority)).sorted { $0.key < $1.key }.dropFirst()
            guard let first = all.first, others.count + 1 >= Self.authorities else {
                if !all.isEmpty { judgement.count(.pass) }
                continue
            }
            judgement.count(.fail)
            let names = others.map(\.name)
            var finding = Finding.failing(
                Self.rule, .report,
                zh: "同一地区有 \(others.count + 1) 个机关的报告存在相同的格式问题：\(Words.quoteZH(defect.text.zh))"
                    + "多半出自统一下发的模板，请修改模板。其他机关：\(Words.listZH(names, unit: "个"))。",
                en:
                    "\(others.count + 1) authorities of this place have the same defect of form: “\(defect.text.en)” The "
                    + "template that they were given is probably at fault. The others: \(Words.listEN(names)).")
            finding.arguments = ["rule": defect.rule, "count": "\(others.count + 1)"]
            judgement.report(finding, for: first)
        }
        return judgement
    }
}
