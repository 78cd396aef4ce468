import Models

/// T2-FEE-STEP: the tariff of the 信息处理费 has only multiples of 10 元.
struct FeeStep: Check {
    let rule = Rule(
        "T2-FEE-STEP",
        zh: (
            title: "信息处理费的计费单位",
            explanation: "信息处理费按件计收的每件 100 元起，按量计收的每页 10 元、20 元或 40 元，所以收取的金额是 10 元的整数倍。"
        ),
        en: (
            title: "Steps of the information fee",
            explanation: "The fee for processing information is 100 yuan and more a request, or 10, 20 or 40 yuan a "
                + "page, so that what is collected is a multiple of 10 yuan."
        ),
        formula: "info_fee_collected_yuan is a multiple of 10", basis: Basis.fee, severity: .information,
        example: (passes: "收取信息处理费 2950 元", fails: "收取信息处理费 2955 元"), years: 2021...9999)

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        let collected = StatedFacts.of(.infoFeeCollected, in: reading)
        guard !collected.isEmpty else { return judgement }
        let odd = collected.filter { $0.value.millionths % (10 * CellValue.scale) != 0 }
        guard let first = odd.first else {
            judgement.count(collected.allSatisfy { $0.value == .zero } ? .vacuous : .pass)
            return judgement
        }
        judgement.count(.fail)
        let message = Finding.Message(
            zh: "正文写明收取信息处理费 \(Listing.zh(odd.map { "\($0.value) 元" }))，不是 10 元的整数倍；按国办函〔2020〕109号的收费标准，"
                + "金额应为 10 元的整数倍，请核对。",
            en: "The text says that \(Listing.en(odd.map { "\($0.value) yuan" })) were collected for processing "
                + "information, which is no multiple of 10 yuan as the tariff has it. Check the amount.")
        var finding = failure(.report, message)
        finding.actual = first.value
        finding.span = first.fact.span
        judgement.report(finding, at: .section(.other))
        return judgement
    }
}
