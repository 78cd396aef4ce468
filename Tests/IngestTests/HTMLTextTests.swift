import Documents
import Testing

@Suite("The text of a web page")
struct HTMLTextTests {
    private func text(_ html: String) -> String { HTMLText.extract(from: html).text }

    @Test("Blocks and line breaks end lines, inline elements do not")
    func lines() {
        #expect(text("<p>一<b>二</b><span>三</span></p>四<br>五<div>六</div>") == "一二三\n四\n五\n六\n")
        #expect(text("<ul><li>一<li>二</ul><h1>三</h1>四</br>五") == "一\n二\n三\n四\n五\n")
    }

    @Test("White space is one space, and none at the ends of a line")
    func whiteSpace() {
        #expect(text("<p>\n  一 \t\n 二&nbsp;\n</p>\n\n<p>&nbsp;　三</p>") == "一 二\n三\n")
        #expect(text("<p>一 <b> 二</b></p>") == "一 二\n")
    }

    @Test("Preformatted text keeps its lines and tabs")
    func preformatted() {
        #expect(text("<pre>一\t1\t\n\t二\t2\n</pre>三 \t\n四") == "一\t1\t\n\t二\t2\n三 四\n")
    }

    @Test("What is no text of the page is dropped")
    func dropped() {
        #expect(
            text(
                """
                <html><head><style>p > a { color: red }</style></head><body>一<!-- <p>二 --><script>a = "<p>三"</script>
                <noscript><p>四</p></noscript><template>五</template><!-->六</body></html>
                """) == "一 六\n")
        #expect(text("一<!-- > -->二<!---->三<?php x ?>四<!DOCTYPE a>五") == "一二三四五\n")
        #expect(text("一<script>document.write('<p>二</p>')</SCRIPT >三") == "一三\n")
    }

    @Test("What never ends swallows nothing")
    func unclosed() {
        #expect(text("<p>一<!-- 二<p>三<script>四<p>五") == "一三四\n五\n")
        #expect(text("<p class=\"a>一</p><p>二</p>") == "一\n二\n")
        #expect(text("<div style='display:none'>一<p>二") == "一\n二\n")
        #expect(text("一<") == "一<\n")
        #expect(text("一<p") == "一\n")
    }

    @Test("What is hidden is dropped, unless it is most of the page")
    func hidden() {
        #expect(text("<p>一二三四</p><p style='display: none'>五</p><p hidden>六</p>七") == "一二三四\n七\n")
        #expect(text("<p>1<span style='DISPLAY:NONE !important'>2</span>3一二三四五六</p>") == "13一二三四五六\n")
        #expect(text("<div style='display:none'>一<div>二</div>三</div>四五六七八") == "四五六七八\n")
        #expect(text("<div style='display:none'>一二三四五六七</div>八") == "一二三四五六七\n八\n")
        #expect(text("<p style='display:block'>一</p>") == "一\n")
    }

    @Test(
        "Character references are resolved, with or without what ends them",
        arguments: [
            ("&lt;&amp;&gt;&quot;", "<&>\""), ("&ldquo;三安全一稳定&rdquo;", "“三安全一稳定”"), ("&#25919;&#x5E9C;", "政府"),
            ("1&nbsp2", "1\u{A0}2"), ("&#150;&#0;&#xD800;&#9999999999;", "–\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("&nosuch; & &; &#; a&b", "&nosuch; & &; &#; a&b"), ("&amp;lt;", "&lt;"),
            ("?a=1&amp;copy=2&copy=3", "?a=1&copy=2©=3"),
        ])
    func references(html: String, expected: String) {
        #expect(text("<p>\(html)</p>") == expected + "\n")
    }

    @Test("Attributes are read as browsers read them")
    func attributes() {
        #expect(text("<p title='>' class=x/y hidden= style=\"a:b\">一二</p>三四五") == "三四五\n")
        #expect(text("<p a=1b='2>'>一") == "'>一\n")
        #expect(text("<P\nCLASS = \"x\"\n>一</P\n>") == "一\n")
    }

    @Test("The title in the head is a line only if the page shows none")
    func title() {
        let title = "<title>竹岭市2022年政府信息公开工作年度报告_竹岭市</title>"
        #expect(text("<head>\(title)</head><p>一、总体情况") == "竹岭市2022年政府信息公开工作年度报告\n一、总体情况\n")
        #expect(
            text("<head>\(title)</head><h1>竹岭市2022年\n政府信息公开工作年度报告</h1>") == "竹岭市2022年 政府信息公开工作年度报告\n")
        #expect(text("<title>首页</title><p>一") == "一\n")
    }

    @Test("How a character is pronounced is no text")
    func ruby() {
        #expect(text("<ruby>公<rp>(</rp><rt>gong</rt><rp>)</rp>开</ruby>政府信息公开工作年度报告") == "公开政府信息公开工作年度报告\n")
    }
}
