import Forms
import Models

/// T4-NO-REQUESTS: reviews and lawsuits in a year without requests. They may
/// be about requests of earlier years, so it is said and not blamed.
struct RemediesWithoutRequests: Check {
    let rule = Rule(
        "T4-NO-REQUESTS",
        zh: (
            title: "没有申请而有复议诉讼",
            explanation: "本年没有新收和结转的申请，却有行政复议或者行政诉讼：可能针对以前年度的申请，不是错误，提示核实。"
        ),
        en: (
            title: "Remedies without requests",
            explanation: "There are reviews or lawsuits in a year without requests, new or carried in: they may be "
                + "about requests of earlier years, which is no mistake; it is only said."
        ),
        formula: "remedies = 0 if received_new[total] + carried_in[total] = 0", basis: Basis.form,
        severity: .information,
        example: (passes: "新收 3，复议 1", fails: "新收 0，结转 0，复议 1（可能属实）"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        guard !reading.isAbsent(.requests), !reading.isAbsent(.remedies) else { return judgement }
        let remedies = reading.cells(of: .remedies).filter { $0.column == "total" }
            .compactMap { reading.knownFigure($0.id) }
        let requests = reading.knownFigures(["requests.received_new.total", "requests.carried_in.total"])
        guard let requests, remedies.count == 3 else {
            judgement.count(.notAssessable)
            return judgement
        }
        let some = remedies.filter { $0.value > .zero }
        guard !some.isEmpty, requests.allSatisfy({ $0.value == .zero }) else {
            judgement.count((requests + remedies).holding)
            return judgement
        }
        judgement.count(.fail)
        let labels = some.map { "\($0.place.rowLabelZH) \($0.value) 件" }
        let english = some.map { "\($0.value) of “\($0.place.english)”" }
        let message = Finding.Message(
            zh: "本年新收和上年结转的申请均为 0，但有\(Listing.zh(labels))。可能是针对以前年度的申请，属于正常；请确认没有漏填申请数量。",
            en: "No request was received or carried in, but there are \(Listing.en(english)). They may be about "
                + "requests of earlier years, which is in order; make sure that no request is left out.")
        var finding = failure((requests + some).verdict, message)
        finding.cells = (requests + some).map(\.place.id)
        judgement.report(finding, at: .table(.remedies, cells: some.map(\.place.index)))
        return judgement
    }
}

extension FormCell {
    /// The label of the row alone.
    fileprivate var rowLabelZH: String {
        String(label.prefix { $0 != "／" })
    }
}
