/// What the marks mean.
enum SheetLegend {
    static let html = HTML.tag(
        "section", ["class": "legend", "aria-label": "图例"], .tag("h3", [:], "图例"),
        .tag(
            "ul", [:],
            item("number wrong", "✗ 14", "有误，箭头后是使各项关系成立的数值"),
            item("number suspect", "✗? 14", "可能有误：有几种改法"),
            item("number involved", "14", "所在的等式不成立"),
            item("number doubtful", "? 14", "存疑：先核对原文"),
            item("number inferred", "14*", "推定：原文没有，由勾稽关系推出"),
            item("number missing", "缺", "没有读到"),
            item("number blank", "空", "原文空白；空白不等于零"),
            item("number damaged", "/ ?", "原文是符号，或不是有效数值"),
            item("number", "1 14", "左上小字是问题的序号")))

    private static func item(_ style: String, _ sample: String, _ meaning: String) -> HTML {
        .tag("li", [:], .tag("span", ["class": "sample " + style], .text(sample)), " ", .text(meaning))
    }
}
