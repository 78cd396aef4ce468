import Models

/// A report on 2024 whose sections hold the given text.
func wording(
    before: String = "", _ overview: String = "全年工作平稳有序。", problems: String = "解读形式还不够丰富。",
    other: String = "没有其他事项。", headings: [Int: String] = [:], table: String = "本年制发件数"
) throws -> ParsedReport {
    let titles = [
        "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
    ].enumerated().map { headings[$0.offset] ?? $0.element }
    return try read(
        """
        澄屿市商务局2024年政府信息公开工作年度报告
        \(before)
        \(titles[0])
        \(overview)
        \(titles[1])
        \(table)
        \(titles[2])
        \(titles[3])
        \(titles[4])
        \(problems)
        \(titles[5])
        \(other)
        """)
}

extension ParsedReport {
    /// The words of the remarks of a kind.
    func words(_ kind: Remark.Kind) -> [String] {
        remarks.filter { $0.kind == kind }.map(\.raw)
    }

    /// The remarks of a kind as `words → subject`.
    func meant(_ kind: Remark.Kind) -> [String] {
        remarks.filter { $0.kind == kind }.map { "\($0.raw) → \($0.subject ?? "?")" }
    }
}
