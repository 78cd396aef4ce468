import Forms
import Models

/// X-CARRY-COL: X-CARRY for each kind of applicant, said once for all that differ.
struct ColumnsCarriedOver: YearCheck {
    static let rule = "X-CARRY-COL"

    private static let columns = [
        "natural_person", "commercial_enterprise", "research_institution", "public_welfare_org", "legal_service_org",
        "other_org",
    ]

    func judge(_ series: YearSeries) -> ComparisonJudgement {
        var judgement = ComparisonJudgement()
        for pair in series.pairs {
            var different: [(out: ComparedFigure, carried: ComparedFigure)] = []
            var missing = MissingFigures(pair: pair)
            for column in Self.columns {
                guard let out = pair.before.figure("requests.carried_out.\(column)"),
                    let carried = pair.this.figure("requests.carried_in.\(column)")
                else { continue }
                if out.cell.value == nil || carried.cell.value == nil {
                    judgement.count(.notAssessable)
                    missing.add(before: [out], this: [carried])
                } else if out.cell.value == carried.cell.value {
                    judgement.count([out, carried].holding)
                } else {
                    judgement.count(.fail)
                    different.append((out, carried))
                }
            }
            if !different.isEmpty { judgement.report(finding(different, pair), for: pair.this) }
            if !missing.isEmpty, !isWholeRow(missing) {
                judgement.report(missing.finding(Self.rule), for: pair.this)
            }
        }
        return judgement
    }

    /// Whether a whole row is missing: X-CARRY says so already.
    private func isWholeRow(_ missing: MissingFigures) -> Bool {
        let out = missing.pair.before.figure("requests.carried_out.total")
        let carried = missing.pair.this.figure("requests.carried_in.total")
        return (missing.before.count == Self.columns.count && out?.cell.value == nil)
            || (missing.this.count == Self.columns.count && carried?.cell.value == nil)
    }

    private func finding(_ different: [(out: ComparedFigure, carried: ComparedFigure)], _ pair: YearPair) -> Finding {
        let columns = different.map { out, carried in
            let column = pair.this.form?.column(carried.place.column, of: .requests)
            let before = out.cell.value?.description ?? ""
            let this = carried.cell.value?.description ?? ""
            return (
                zh: "\(Words.quoteZH(column?.label ?? carried.place.label))上年结转 \(before)、本年填写 \(this)",
                en: "\(column?.english ?? carried.place.english) \(before) and \(this)"
            )
        }
        var finding = Finding.failing(
            Self.rule, different.flatMap { [$0.out, $0.carried] }.verdict,
            zh: "\(pair.before.year)年度报告“四、结转下年度继续办理”与本年度“二、上年结转政府信息公开申请数量”的分列不一致："
                + columns.map(\.zh).joined(separator: "；") + "。请核对；申请人分类有调整的除外。",
            en: "What the report on \(pair.before.year) carries over is not what this report carries in, by "
                + "applicant: " + columns.map(\.en).joined(separator: "; ")
                + ". Check them, unless applicants were classed anew.")
        finding.cells = different.map(\.carried.place.id)
        if different.count == 1 {
            finding.compare(different[0].carried.cell.value, with: different[0].out.cell.value)
        }
        finding.arguments = ["year": "\(pair.before.year)"]
        return finding
    }
}
