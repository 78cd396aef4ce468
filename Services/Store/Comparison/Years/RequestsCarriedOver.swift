import Forms
import Models

/// X-CARRY: what was carried over to this year is what this year carries in.
struct RequestsCarriedOver: YearCheck {
    static let rule = "X-CARRY"

    func judge(_ series: YearSeries) -> ComparisonJudgement {
        var judgement = ComparisonJudgement()
        for pair in series.pairs {
            guard let out = pair.before.figure("requests.carried_out.total"),
                let carried = pair.this.figure("requests.carried_in.total")
            else { continue }
            guard let expected = out.cell.value, let actual = carried.cell.value else {
                judgement.count(.notAssessable)
                judgement.report(unknown(pair, out, carried), for: pair.this)
                continue
            }
            guard expected != actual else {
                judgement.count([out, carried].holding)
                continue
            }
            judgement.count(.fail)
            var finding = Finding.failing(
                Self.rule, [out, carried].verdict,
                zh: "\(pair.before.year)年度报告“四、结转下年度继续办理”的总计为 \(expected)，本年度“二、上年结转政府信息公开申请数量”的总计填写为"
                    + " \(actual)，两者应当相等，请核对。",
                en: "The report on \(pair.before.year) carries \(expected) requests over to the next year in total, "
                    + "but this report carries in \(actual); the two must be equal.")
            finding.cells = [carried.place.id]
            finding.compare(actual, with: expected)
            finding.arguments = ["year": "\(pair.before.year)"]
            judgement.report(finding, for: pair.this)
        }
        return judgement
    }

    private func unknown(_ pair: YearPair, _ out: ComparedFigure, _ carried: ComparedFigure) -> Finding {
        let lacksThis = carried.cell.value == nil
        var finding = Finding.unknown(
            Self.rule,
            zh: lacksThis
                ? "本年度“二、上年结转政府信息公开申请数量”的总计没有数值，无法与\(pair.before.year)年度报告核对。"
                : "\(pair.before.year)年度报告“四、结转下年度继续办理”的总计没有数值，无法与本年度核对。",
            en: lacksThis
                ? "This report has no total of requests carried in, to be held against the report on "
                    + "\(pair.before.year)."
                : "The report on \(pair.before.year) has no total of requests carried over, to be held against this "
                    + "report.")
        finding.cells = [carried.place.id]
        finding.arguments = ["year": "\(pair.before.year)"]
        return finding
    }
}
