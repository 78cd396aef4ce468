import Forms
import Models

/// T2-FEE-PART: the 信息处理费 is one of the fees that the table counts. It is
/// never compared as equal: others are in the same cell.
struct FeePart: Check {
    let rule = Rule(
        "T2-FEE-PART",
        zh: (
            title: "信息处理费属于行政事业性收费",
            explanation: "政府信息公开信息处理费属于行政事业性收费，正文写明收取的信息处理费不应超过表中的行政事业性收费金额（万元，"
                + "允许四舍五入）；行政事业性收费还包括其他收费，可以更多。"
        ),
        en: (
            title: "The information fee is part of the fees",
            explanation: "The fee for processing information is an administrative fee, so that what the text says was "
                + "collected is no more than the table's amount, which is in 10,000 yuan and may be rounded. Other "
                + "fees are in that amount as well, so that it may be more."
        ),
        formula: "info_fee_collected_yuan / 10000 ≤ admin_fee_amount_wan", basis: Basis.fee,
        severity: .information,
        example: (passes: "信息处理费 2950 元，行政事业性收费 316.4 万元", fails: "信息处理费 29500 元，行政事业性收费 0.5 万元"),
        editions: [.form2021], years: 2021...9999)

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        let collected = StatedFacts.of(.infoFeeCollected, in: reading).max { $0.value < $1.value }
        guard let form = reading.form, let collected, !reading.isAbsent(.proactive) else { return judgement }
        guard let amount = reading.knownFigure("proactive.admin_fee_amount_wan") else {
            judgement.count(.notAssessable)
            return judgement
        }
        let raw = reading.cell(amount.place.index).raw
        guard Self.inWan(collected.value) > amount.value.millionths + Self.rounding(raw) else {
            judgement.count(collected.value == .zero ? .vacuous : .pass)
            return judgement
        }
        judgement.count(.fail)
        let message = Finding.Message(
            zh: "正文写明收取信息处理费 \(collected.value) 元，多于“\(form.label(of: amount.place))”填写的 \(amount.value) 万元；"
                + "信息处理费属于行政事业性收费，请核对金额和单位。",
            en: "The text says that \(collected.value) yuan were collected for processing information, more than "
                + "“\(amount.place.english)” says (\(amount.value)). This fee is an administrative fee: check the "
                + "amounts and their units.")
        var finding = failure([amount].verdict, message)
        finding.cells = [amount.place.id]
        finding.actual = amount.value
        finding.arguments = ["collected_yuan": collected.value.description]
        finding.span = collected.fact.span
        judgement.report(finding, at: .table(.proactive, cells: [amount.place.index]))
        return judgement
    }

    /// 元 in millionths of 万元.
    private static func inWan(_ yuan: CellValue) -> Int64 { yuan.millionths / 10_000 }

    /// Half of the last digit that is printed, in millionths.
    private static func rounding(_ raw: String?) -> Int64 {
        guard let raw, let point = raw.utf8.firstIndex(of: UInt8(ascii: ".")) else { return CellValue.scale / 2 }
        let digits = raw.utf8[point...].dropFirst().prefix { (0x30...0x39).contains($0) }.count
        return (0..<min(digits, 6)).reduce(CellValue.scale) { scale, _ in scale / 10 } / 2
    }
}
