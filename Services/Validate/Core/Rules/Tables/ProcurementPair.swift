import Forms
import Models

/// T2-2019-PROC: purchases and what was paid for them go together.
struct ProcurementPair: Check {
    let rule = Rule(
        "T2-2019-PROC",
        zh: (title: "采购项目与金额", explanation: "有政府集中采购项目就有采购金额，没有项目就没有金额；两栏应当同为 0 或者同不为 0。"),
        en: (
            title: "Purchases and their amount",
            explanation: "Where something was purchased it was paid for, and where nothing was, nothing was paid: both "
                + "are 0 or none is."
        ),
        formula: "procurement_project_count = 0 ⇔ procurement_amount_wan = 0", basis: Basis.form2019,
        severity: .warning,
        example: (passes: "采购项目数量 14，采购总金额 329.1877 万元", fails: "采购项目数量 0，采购总金额 329.1877 万元"),
        editions: [.form2019])

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        guard let form = reading.form, !reading.isAbsent(.proactive) else { return judgement }
        guard
            let figures = reading.knownFigures([
                "proactive.procurement_project_count", "proactive.procurement_amount_wan",
            ])
        else {
            // An amount without its unit has no value, but T2-UNIT says so.
            judgement.count(.notAssessable)
            return judgement
        }
        let (count, amount) = (figures[0].value, figures[1].value)
        guard (count == .zero) != (amount == .zero) else {
            judgement.count(figures.holding)
            return judgement
        }
        judgement.count(.fail)
        let labels = figures.map { "“\(form.label(of: $0.place))”" }
        let isWithoutProject = count == .zero
        let message = Finding.Message(
            zh: "\(labels[0])为 \(count)，\(labels[1])为 \(amount) 万元；"
                + (isWithoutProject ? "有采购金额就应当有采购项目" : "有采购项目就应当有采购金额") + "，请核对。",
            en: "“\(figures[0].place.english)” is \(count), but “\(figures[1].place.english)” is \(amount): "
                + (isWithoutProject
                    ? "where something was paid, something was purchased." : "what was purchased was paid for.")
                + " Check both.")
        var finding = failure(figures.verdict, message)
        finding.cells = figures.map(\.place.id)
        judgement.report(finding, at: .table(.proactive, cells: figures.map(\.place.index)))
        return judgement
    }
}
