import Forms
import Models

/// Tells which amounts were probably entered in 元 where 万元 are asked for.
struct AmountSuspects {
    let reading: Reading
    /// From where on an amount is beyond belief, in 万元.
    let maximum: Int

    /// An amount, and why it cannot be believed.
    struct Suspect {
        let figure: KnownFigure
        let verdict: Verdict
        let message: Finding.Message
        var expected: CellValue?
        var span: Span?
    }

    /// What is suspect about an amount; nil if nothing is.
    func finding(_ figure: KnownFigure) -> Suspect? {
        guard figure.value > .zero, let form = reading.form else { return nil }
        let label = form.label(of: figure.place)
        if let fact = inYuan(figure.value, of: figure.place) {
            let right = CellValue(millionths: figure.value.millionths / 10_000)
            var suspect = Suspect(
                figure: figure, verdict: [figure].verdict,
                message: Finding.Message(
                    zh: "“\(label)”以万元计，填写为 \(figure.value)，而正文写的是 \(figure.value) 元"
                        + "：可能是把元填成了万元，如是，应为 \(right)。",
                    en: "“\(figure.place.english)” is in 10,000 yuan and says \(figure.value), but the text says "
                        + "\(figure.value) yuan: it was probably entered in yuan and "
                        + "should be \(right)."))
            suspect.expected = right
            suspect.span = fact.span
            return suspect
        }
        guard figure.value.isAtLeast(maximum) else { return nil }
        return Suspect(
            figure: figure, verdict: [figure].verdict,
            message: Finding.Message(
                zh: "“\(label)”以万元计，填写为 \(figure.value)，金额大得不合常理：请核对是否把元填成了万元。",
                en: "“\(figure.place.english)” is in 10,000 yuan and says \(figure.value), which is beyond belief: "
                    + "check whether it was entered in yuan."))
    }

    /// A figure of the prose that is the same number, but in 元.
    private func inYuan(_ value: CellValue, of place: FormCell) -> QuotedFact? {
        let word = place.row == "procurement" ? Self.purchase : Self.fee
        return reading.report.narrative.facts.first { fact in
            guard fact.stated == value else { return false }
            // Amounts of the information fee are in 元 whatever is printed, others as they are printed.
            if fact.kind.isMoney { return place.row != "procurement" }
            return fact.unit == "元" && word.occur(in: fact.quote.text)
        }
    }

    private static let fee = WordFinder("收费")
    private static let purchase = WordFinder("采购")
}
