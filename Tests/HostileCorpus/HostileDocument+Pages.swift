extension HostileDocument {
    /// Web pages.
    static let pages: [HostileDocument] =
        [
            "table", "table><tr><td", "div", "ul><li", "b", "span", "p", "section", "tr", "tbody", "pre", "script",
            "title",
        ]
        .flatMap { element in
            let start = "<" + element + ">"
            return [
                page("10,000 nested <\(element)>", repeated(start, count: 10_000)),
                page("<\(element)> without end", repeated(start)),
                page("<\(element)> with text", repeated(start + "行政许可5")),
            ]
        } + [
            page("rows of a page", repeated("<tr><td>行政许可<td>5<td>6</tr>"), table: true),
            page("cells", repeated("<td>"), table: true),
            page("cells with figures", repeated("<td>5</td>"), table: true),
            page("tables", repeated("<table><tr><td>行政许可</td><td>5</td></tr></table>")),
            page("colspans", repeated("<td colspan=1000>"), table: true),
            page("rowspans", repeated("<tr><td rowspan=65534>1"), table: true),
            page("spans", repeated("<tr><td rowspan=65534 colspan=1000>1<td>2"), table: true),
            page(
                "rowspans in columns", repeated("<td rowspan=0>", count: 20_000) + repeated("<tr><td>1", to: size / 2),
                table: true),
            page("hidden elements", repeated("<div style=\"display:none\">")),
            page("hidden elements with text", repeated("<p style='display:none'>字</p>字字")),
            page("attributes", Array("<div ".utf8) + repeated("a=b ")),
            page("an attribute without end", Array("<div class=\"".utf8) + repeated("字")),
            page("quotes", repeated("<a b=\"'><a b='\">")),
            page("comments", repeated("<!-- -->")),
            page("comments without end", repeated("<!--")),
            page("opening brackets", repeated("<")),
            page("end tags", repeated("</div>")),
            page("end tags of tables", repeated("</table></tr></td>")),
            page("references", repeated("&nbsp;&#20013;&amp;")),
            page("ampersands", repeated("&")),
            page("numbers of references", repeated("&#")),
            page("line breaks", repeated("<br>")),
            page("inputs and pictures", repeated("<img><input>")),
            page("scripts", repeated("<script></script>")),
            page("titles of pages", repeated("<title>某某局</title>")),
            page("ruby", repeated("<ruby>字<rt>zi")),
            HostileDocument("a report in nested tables") {
                repeated("<table><tr><td>", count: 10_000) + Skeleton().bytes
            },
            HostileDocument("GB18030 without sense") { (0..<size).map { $0.isMultiple(of: 2) ? 0xB0 : 0xA1 } },
            HostileDocument("NUL", repeating: "\u{0}"),
            HostileDocument("neither encoding") { (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 131) } },
        ]

    private static func page(
        _ name: String, _ body: @autoclosure @escaping @Sendable () -> [UInt8], table: Bool = false
    )
        -> HostileDocument
    {
        HostileDocument("page: \(name)") {
            Array("<!doctype html><html><title>凤泉区商务局2024年政府信息公开工作年度报告</title><body>".utf8)
                + (table ? Array("<table>".utf8) : []) + body()
        }
    }
}
