import Forms
import Models

/// P-ENFORCE: an authority that enforces the law, and punishes nobody. Licences
/// alone may be none, since another authority may issue them all.
struct NoEnforcement: Check {
    let rule = Rule(
        "P-ENFORCE",
        zh: (
            title: "执法机关没有处罚",
            explanation: "市场监管、公安、生态环境、城市管理、交通运输、税务、应急管理、卫生健康等执法机关，行政处罚和行政强制都为 0，"
                + "而行政许可也为 0 或者数量不少，或者正文写到公开许可、处罚信息的，应当核实。本年处理决定数量包括依法未公开的决定。"
        ),
        en: (
            title: "Enforcement without penalties",
            explanation:
                "An authority for markets, police, environment, cities, transport, taxes, emergencies or health "
                + "that has no penalties and no coercions is asked about, if it has no licences either or many, or if "
                + "its text says that licences and penalties are published. Decisions count whether published or not."
        ),
        formula: "penalty_decisions + coercion_decisions > 0 for an authority that enforces the law",
        basis: Basis.quality, severity: .warning,
        example: (passes: "行政许可 204453，行政处罚 5，行政强制 0", fails: "行政许可 7882，行政处罚 0，行政强制 0"),
        parameters: [
            RuleParameter(
                "licences", .number(100), zh: "没有处罚而行政许可不少于此数的，提示核实。",
                en: "From how many licences on an authority without penalties is asked about.")
        ])

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        guard let form = reading.form, !reading.isAbsent(.proactive), let agency = reading.agency,
            let duty = EnforcementDuty.word(in: agency, at: reading.place)
        else { return judgement }
        let ids = ["license", "penalty", "coercion"].map { "proactive.\($0)_decisions" }
        guard let figures = reading.knownFigures(ids) else {
            judgement.count(.notAssessable)
            return judgement
        }
        let remark = reading.report.remarks.first { $0.kind == .publishesDecisions }
        let licences = figures[0].value
        guard figures[1].value == .zero, figures[2].value == .zero,
            licences == .zero || licences.isAtLeast(reading.number("licences", of: rule)) || remark != nil
        else {
            judgement.count(figures.holding)
            return judgement
        }
        judgement.count(.fail)
        let rows = figures.compactMap { form.row($0.place.row, of: .proactive) }
        let labels = rows.map { form.label(of: $0, in: .proactive) }
        let english = rows.map(\.english)
        let said = remark.map { Listing.excerpt($0.raw) }
        let printedZH =
            licences == .zero
            ? "\(Listing.quotedZH(labels))都为 0"
            : "“\(labels[0])”为 \(licences)，\(Listing.quotedZH(Array(labels[1...])))却都为 0"
        let printedEN =
            licences == .zero
            ? "\(Listing.quotedEN(english)) are all 0"
            : "“\(english[0])” is \(licences), but \(Listing.quotedEN(Array(english[1...]))) are 0"
        let message = Finding.Message(
            zh: printedZH + (said.map { "，而正文写到“\($0)”" } ?? "")
                + "；\(agency)负有\(duty)执法职责，请核对是否漏填。本年处理决定包括依法未公开的决定。",
            en: printedEN + (said.map { ", though the text says “\($0)”" } ?? "")
                + ". \(agency) enforces the law (\(duty)): check whether decisions are left out. They count whether "
                + "published or not.")
        var finding = failure(figures.verdict, message)
        // A branch may punish in the name of the authority that sent it out.
        if reading.place.kind == .dispatchedOrgan { finding.severity = .information }
        finding.cells = figures.map(\.place.id)
        finding.span = remark?.span
        judgement.report(finding, at: .table(.proactive, cells: figures.map(\.place.index)))
        return judgement
    }
}
