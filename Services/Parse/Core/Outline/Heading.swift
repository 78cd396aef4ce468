import Models
import Text

/// A heading of a section, in folded bytes.
struct Heading {
    var kind: SectionKind
    var range: Range<Int>
}

/// The words that the headings of the six sections are told by. Folded text
/// has no commas, so `行政复议、行政诉讼` is one word.
enum HeadingWords {
    /// Finds what only the heading of a section says, if it is numbered.
    static let finder = PhraseFinder(wordings.flatMap(\.1))
    /// The section of each of the finder's phrases.
    static let kinds = wordings.flatMap { kind, wordings in wordings.map { _ in kind } }

    private static let wordings: [(SectionKind, [String])] = [
        (.overview, ["总体情况", "总体工作情况", "概述"]),
        (
            .proactive,
            [
                "主动公开政府信息", "主动公开政务信息", "政府信息主动公开情况", "主动公开信息情况", "主动公开情况", "主动公开工作情况",
                "主动公开本机关政府信息",
            ]
        ),
        (
            .requests,
            [
                "收到和处理政府信息", "收到及处理政府信息", "收到和处理的政府信息", "收到和办理政府信息公开申请", "处理政府信息公开申请", "政府信息公开申请情况",
                "政府信息依申请公开情况", "依申请公开政府信息情况", "收到和处理信息公开申请",
            ]
        ),
        (
            .remedies,
            [
                "行政复议行政诉讼", "行政复议提起行政诉讼", "行政复议和行政诉讼", "行政复议及行政诉讼", "行政复议与行政诉讼", "行政复议或行政诉讼",
                "行政复议或提起行政诉讼", "行政复议和提起行政诉讼", "行政复议诉讼", "行政诉讼行政复议",
            ]
        ),
        (
            .problems,
            [
                "问题及改进", "问题和改进", "问题与改进", "问题以及改进", "不足及改进", "不足和改进", "问题及整改", "问题和整改", "问题及下一步",
                "问题和下一步", "问题改进",
            ]
        ),
        (
            .other,
            [
                "其他需要报告的事项", "其他需要报告事项", "其他需报告的事项", "其他需报告事项", "其它需要报告的事项", "其它需要报告事项", "需要报告的其他事项",
                "其他应当报告的事项",
            ]
        ),
    ]

    /// What may stand behind those words and still belongs to the heading.
    static let endings = [
        "的", "公开", "工作", "申请", "情况", "统计表", "措施", "方向", "思路", "打算", "计划", "方面",
    ].map(FoldedText.fold)
}
