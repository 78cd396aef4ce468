import Forms
import Models

/// F-SEC5-EMPTY: section 五 says something.
struct ProblemsStated: Check {
    let rule = Rule(
        "F-SEC5-EMPTY",
        zh: (title: "第五部分有实质内容", explanation: "“存在的主要问题及改进情况”是条例规定的内容，不能只写“无”或者寥寥几字。"),
        en: (
            title: "Problems are stated",
            explanation: "The main problems and improvements are asked for by law: “none” or a few characters are not "
                + "an answer."
        ),
        formula: "section 五 is not 无 and has at least as many characters as set", basis: Basis.content,
        severity: .warning,
        example: (passes: "一是政策解读形式不够丰富……下一步将……", fails: "无。"),
        parameters: [
            RuleParameter(
                "characters", .number(10), zh: "第五部分至少应有的字数（最多 40）",
                en: "the fewest characters of section 五 (at most 40)")
        ])

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        // Where nothing stands below the heading F-SECTION says it.
        guard let section = reading.report.sections.first(where: { $0.kind == .problems }), section.bodySpan != nil
        else { return judgement }
        guard let brief = section.brief else {
            judgement.count(.pass)
            return judgement
        }
        let words = String(String.UnicodeScalarView(brief.unicodeScalars.filter(Self.isWord)))
        let fewest = reading.number("characters", of: rule)
        let count = words.unicodeScalars.count
        let isNothing = Self.nothing.contains(words)
        guard isNothing || count < fewest else {
            judgement.count(.pass)
            return judgement
        }
        judgement.count(.fail)
        let title = SectionKind.problems
        var finding = failure(
            isNothing ? .report : .reading,
            Finding.Message(
                zh: "“\(title.titleZH)”部分只写了“\(brief)”，应当写明存在的主要问题和改进情况"
                    + (isNothing ? "。" : "；" + Advice.lost.zh),
                en:
                    "The section “\(title.titleEN)” says no more than “\(brief)”; it should state the main problems and "
                    + "what is done about them." + (isNothing ? "" : " " + Advice.lost.en)))
        finding.expected = CellValue(exactly: fewest)
        finding.actual = CellValue(exactly: count)
        finding.difference = CellValue(exactly: count - fewest)
        finding.arguments = ["text": brief]
        finding.span = section.bodySpan
        judgement.report(finding, at: .section(.problems))
        return judgement
    }

    /// Whether a character is no punctuation.
    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private static let nothing: Set<String> = ["无", "暂无", "没有", "不存在", "无问题", "暂无问题", "没有问题", "无存在问题", "本年度无"]
}
