import Forms
import Models

/// T2-UNIT: an amount of money with its unit. 元 and 万元 differ by 10⁴, so an
/// amount without a unit has no value, and one in 元 where 万元 are asked for is
/// far off.
struct MoneyUnit: Check {
    let rule = Rule(
        "T2-UNIT",
        zh: (
            title: "金额单位",
            explanation: "金额以万元计；表格没有印明单位的，填写时应当注明，否则无法确定金额。金额大得不合常理，"
                + "或者与正文以元表述的数字相同的，可能是把元填成了万元。"
        ),
        en: (
            title: "Unit of money",
            explanation: "Amounts are in 10,000 yuan; where the table does not print a unit, the figure must, or the "
                + "amount is not known. An amount beyond belief, or one that the text gives in yuan, was "
                + "probably entered in yuan."
        ),
        formula: "each amount is printed with its unit, is less than the maximum and no figure in yuan of the text",
        basis: Basis.form, severity: .warning,
        example: (passes: "采购总金额 329.1877 万元", fails: "采购总金额 329.1877"),
        parameters: [
            RuleParameter(
                "maximum", .number(100_000_000), zh: "达到此数的金额不合常理，单位为万元。",
                en: "An amount from which on it is beyond belief, in 10,000 yuan.")
        ])

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        guard let form = reading.form else { return judgement }
        let money = reading.cells(of: .proactive).filter { $0.kind == .money }
        let seen = reading.observations(.unitAbsent).first { $0.table == .proactive }
        guard let seen else {
            let suspects = AmountSuspects(reading: reading, maximum: reading.number("maximum", of: rule))
            let found = money.compactMap { reading.knownFigure($0.id) }.compactMap(suspects.finding(_:)).first
            guard let found else {
                let printed = money.contains { reading.cell($0.index).status == .reported }
                judgement.count(printed ? .pass : .vacuous)
                return judgement
            }
            judgement.count(.fail)
            var finding = failure(found.verdict, found.message)
            finding.cells = [found.figure.place.id]
            finding.expected = found.expected
            finding.actual = found.figure.value
            finding.difference = found.expected.flatMap(found.figure.value.subtracting(_:))
            finding.span = found.span
            judgement.report(finding, at: .table(.proactive, cells: [found.figure.place.index]))
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
