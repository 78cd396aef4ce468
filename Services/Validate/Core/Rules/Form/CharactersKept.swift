import Models

/// F-CHARLOSS: no characters lost from the text. Dates and numbers that have
/// lost some can be read otherwise, a bracket is no harm.
struct CharactersKept: Check {
    let rule = Rule(
        "F-CHARLOSS",
        zh: (
            title: "文字没有缺失",
            explanation: "文本中丢失的年、月、括号、引号等字符多由提取网页文本造成；日期或者文号受影响的为警告，其余为提示。"
        ),
        en: (
            title: "No characters lost",
            explanation: "Characters such as 年, 月, brackets and quotation marks are mostly lost when text is taken out "
                + "of a page; a warning where a date or a number is affected, else information."
        ),
        formula: "no date, number, heading or pair of marks lacks characters", basis: Basis.quality,
        severity: .information,
        example: (passes: "自2024年1月1日起", fails: "自202411日起"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        let figures = reading.report.remarks.filter { $0.kind == .lostInDate || $0.kind == .lostInNumber }
        let others = reading.report.remarks.filter { $0.kind == .lostCharacters }
        judgement.count(figures.isEmpty && others.isEmpty ? .pass : .fail)
        if let first = figures.first {
            let words = figures.map { Listing.excerpt($0.raw) }
            var finding = failure(
                .reading,
                Finding.Message(
                    zh: "\(figures.count) 处日期或者文号缺少字符：\(Listing.quotedZH(words))；\(Advice.lost.zh)",
                    en: (figures.count == 1
                        ? "1 date or number of a document lacks"
                        : "\(figures.count) dates or numbers of documents lack")
                        + " characters: "
                        + "\(Listing.quotedEN(words)). \(Advice.lost.en)"))
            finding.severity = .warning
            finding.arguments = ["words": figures.map(\.raw).joined(separator: "\n")]
            finding.span = first.span
            judgement.report(finding, at: .report)
        }
        if let first = others.first {
            let words = others.map { Listing.excerpt($0.raw) }
            var finding = failure(
                .reading,
                Finding.Message(
                    zh: "\(others.count) 处文字缺少编号、括号或者引号：\(Listing.quotedZH(words))；\(Advice.lost.zh)",
                    en:
                        "A number, a bracket or a quotation mark is missing at "
                        + "\(Listing.plural(others.count, "place")): "
                        + "\(Listing.quotedEN(words)). \(Advice.lost.en)"))
            finding.arguments = ["words": others.map(\.raw).joined(separator: "\n")]
            finding.span = first.span
            judgement.report(finding, at: .report)
        }
        return judgement
    }
}
