import Forms
import Models

/// T2-UNIT: an amount of money with its unit. 元 and 万元 differ by 10⁴, so an
/// amount without a unit has no value.
struct MoneyUnit: Check {
    let rule = Rule(
        "T2-UNIT",
        zh: (title: "金额单位", explanation: "金额以万元计；表格没有印明单位的，填写时应当注明，否则无法确定金额。"),
        en: (
            title: "Unit of money",
            explanation: "Amounts are in 10,000 yuan; where the table does not print a unit, the figure must, or the "
                + "amount is not known."
        ),
        formula: "each amount is printed with its unit", basis: Basis.form, severity: .warning,
        example: (passes: "采购总金额 329.1877 万元", fails: "采购总金额 329.1877"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        guard let form = reading.form else { return judgement }
        let money = reading.cells(of: .proactive).filter { $0.kind == .money }
        let seen = reading.observations(.unitAbsent).first { $0.table == .proactive }
        guard let seen else {
            let printed = money.contains { reading.cell($0.index).status == .reported }
            judgement.count(printed ? .pass : .vacuous)
            return judgement
        }
        judgement.count(.fail)
        let cells = money.map(\.index)
        let raw = cells.lazy.compactMap { reading.cell($0).raw }.first.map(Listing.excerpt)
        let printedZH = raw.map { "填写为“\($0)”，" } ?? ""
        let printedEN = raw.map { "says “\($0)”" } ?? "is printed"
        let message = Finding.Message(
            zh: "\(Listing.quotedZH(money.map(form.label(of:))))\(printedZH)没有注明单位（元或万元），无法确定金额。",
            en: "\(Listing.quotedEN(money.map(\.english))) \(printedEN) without a unit (yuan or 10,000 yuan), "
                + "so the amount is not known.")
        var finding = failure(.report, message)
        finding.cells = reading.ids(cells)
        finding.span = seen.span
        judgement.report(finding, at: .table(.proactive, cells: cells))
        return judgement
    }
}
