import Documents
import Testing

@Suite("The article among the navigation of a page")
struct HTMLContentTests {
    private static let article = "一、总体情况。" + String(repeating: "本单位认真做好公开工作。", count: 8)

    private func text(_ html: String) -> String { HTMLText.extract(from: "<html><body>\(html)</body></html>").text }

    @Test(
        "What the common systems call the article is kept, navigation and footer are not",
        arguments: [
            "<div class='view TRS_UEDITOR trs_web'>", "<div id=zoom>", "<div id=\"UCAPCONTENT\">",
            "<td class=\"bt_content\">", "<div id=\"vsb_content\">", "<article>", "<div class=\"article-content x\">",
        ])
    func systems(tag: String) {
        let end = "</" + tag.dropFirst().prefix { $0.isLetter } + ">"
        let page = "<ul><li>首页<li>政务公开</ul>\(tag)<div><p>\(Self.article)</p></div>\(end)<div>主办：某县政府</div>"
        #expect(text(page) == Self.article + "\n")
    }

    @Test("A title with its year, and labels of the document's description, are kept around the article")
    func surroundings() {
        let page = """
            <h1>某县2024年政府信息公开工作年度报告</h1><p>年度报告</p><table><tr><td>索引号</td><td>X/2025-1</td></tr></table>
            <div id=zoom>\(Self.article)</div><p>发布日期：2025-01-20</p><p>2023年政府信息公开工作年度报告</p>
            """
        #expect(
            text(page) == "某县2024年政府信息公开工作年度报告\n索引号\tX/2025-1\n\(Self.article)\n发布日期：2025-01-20\n")
    }

    @Test("The smallest element that can be the article is taken, a small one beside it is not")
    func smallest() {
        let page = "<main><p>当前位置</p><div class=content_box><p>\(Self.article)</p></div></main><div id=zoom>放大</div>"
        #expect(text(page) == Self.article + "\n")
    }

    @Test("Where figures stand in a table outside, or the article is the smaller part, all of the page is kept")
    func whole() {
        let row = "<tr>" + String(repeating: "<td>1</td>", count: 8) + "</tr>"
        let table = "<div id=zoom>\(Self.article)</div><table>\(row)</table>"
        #expect(text(table) == Self.article + "\n" + "1\t1\t1\t1\t1\t1\t1\t1\n")
        #expect(text("<div id=zoom>短</div><p>\(Self.article)</p>") == "短\n" + Self.article + "\n")
    }

    @Test("A table that the article begins in is of it")
    func tableAround() {
        let page = "<table><tr><td>甲</td><td><div id=zoom>\(Self.article)</div></td></tr></table><p>尾</p>"
        #expect(text(page) == "甲\t" + Self.article + "\n")
    }

    @Test("The date in the head is written where the page prints none")
    func metadata() {
        let head = "<head><meta name=\"PubDate\" content=\"2025-01-20 10:00\"></head>"
        #expect(HTMLText.extract(from: "<html>\(head)<p>一</p>").text == "发布日期：2025-01-20 10:00\n一\n")
        #expect(HTMLText.extract(from: "<html>\(head)<p>发布时间 2025</p>").text == "发布时间 2025\n")
    }
}
