import Forms
import Models

/// T3-FEE-UNPAID: a request is given up for an unpaid fee only after a notice.
struct UnpaidFee: Check {
    let rule = Rule(
        "T3-FEE-UNPAID",
        zh: (
            title: "逾期未缴费与收费通知",
            explanation: "（六）2.“申请人逾期未按收费通知要求缴纳费用”以发出收费通知为前提；正文写明没有发出收费通知的，这一行应当为 0。"
        ),
        en: (
            title: "Unpaid fee and fee notices",
            explanation: "A request is no longer processed for an unpaid fee (row 2 of group 6) only after a notice; "
                + "where the text says that no notice was sent, the row is 0."
        ),
        formula: "other_fee_unpaid[total] = 0 if info_fee_notices = 0", basis: Basis.fee, severity: .warning,
        example: (passes: "逾期未缴费 1，发出收费通知 1 件", fails: "逾期未缴费 1，未发出收费通知"),
        editions: [.form2021], years: 2021...9999)

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        let notices = StatedFacts.of(.infoFeeNotices, in: reading)
        guard let form = reading.form, !reading.isAbsent(.requests), let first = notices.first else {
            return judgement
        }
        guard let unpaid = reading.knownFigure("requests.other_fee_unpaid.total") else {
            judgement.count(.notAssessable)
            return judgement
        }
        guard unpaid.value > .zero, notices.allSatisfy({ $0.value == .zero }) else {
            judgement.count([unpaid].holding)
            return judgement
        }
        judgement.count(.fail)
        let message = Finding.Message(
            zh: "“\(form.label(of: unpaid.place))”为 \(unpaid.value)，但正文写明没有发出收费通知"
                + "（“\(Listing.excerpt(first.fact.raw))”）；没有收费通知就没有逾期未缴费的申请，请核对。",
            en: "“\(unpaid.place.english)” is \(unpaid.value), but the text says that no fee notice was sent "
                + "(“\(Listing.excerpt(first.fact.raw))”). Without a notice no fee is overdue: check both.")
        var finding = failure([unpaid].verdict, message)
        finding.cells = [unpaid.place.id]
        finding.expected = .zero
        finding.actual = unpaid.value
        finding.difference = unpaid.value
        finding.span = first.fact.span
        judgement.report(finding, at: .table(.requests, cells: [unpaid.place.index]))
        return judgement
    }
}
