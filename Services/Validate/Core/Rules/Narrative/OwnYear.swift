import Models

/// N-YEAR: the report speaks of its own year, not of the one whose report was
/// copied.
struct OwnYear: Check {
    let rule = Rule(
        "N-YEAR",
        zh: (
            title: "正文所称年度",
            explanation: "正文叙述本报告的情况时，年度应当与报告年度一致；与往年比较、下一年计划、文件名称和文号中的年份不在此列。"
        ),
        en: (
            title: "Year in the prose",
            explanation: "Where the prose speaks of what the report is about, its year is the report's; comparisons, "
                + "plans, names and numbers of documents are not meant."
        ),
        formula: "year in a phrase about the report itself = report year", basis: Basis.quality, severity: .warning,
        example: (passes: "2024 年度报告：本单位2024年度主动公开……", fails: "2024 年度报告：本单位2023年度主动公开……"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        guard let year = reading.year else { return judgement }
        let remarks = reading.report.remarks.filter { $0.kind == .otherYear }
        judgement.count(remarks.isEmpty ? .pass : .fail)
        guard let first = remarks.first else { return judgement }
        let words = remarks.map { Listing.excerpt($0.raw) }
        var finding = failure(
            .report,
            Finding.Message(
                zh: "报告年度为 \(year) 年，正文有 \(remarks.count) 处写作其他年度：\(Listing.quotedZH(words))；"
                    + "请核对是否沿用了往年的文字。",
                en: "The report is on \(year), but the prose speaks of another year at "
                    + "\(Listing.plural(remarks.count, "place")): \(Listing.quotedEN(words)). "
                    + "It may have been copied from another year's report."))
        finding.expected = CellValue(exactly: year)
        finding.actual = first.subject.flatMap { Int($0) }.flatMap { CellValue(exactly: $0) }
        if let actual = finding.actual { finding.difference = finding.expected.flatMap(actual.subtracting) }
        finding.arguments = ["words": remarks.map(\.raw).joined(separator: "\n")]
        finding.span = first.span
        judgement.report(finding, at: .report)
        return judgement
    }
}
