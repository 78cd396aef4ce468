import Documents
import Testing

@Suite("The tables of a web page")
struct HTMLTableTests {
    private func text(_ html: String) -> String { HTMLText.extract(from: html).text }

    @Test("A row is a line, a cell that spans stands in the first of its places")
    func spans() {
        #expect(
            text(
                """
                前<table><tr><td colspan=2 rowspan="2">a<td colspan=2>b</tr><tr><td>c</td><td>d</td></tr>
                <tr><th rowspan=2>e</th><td>f</td><td>1</td><td>2</td></tr><tr><td>g<td>3<td>4</table>后
                """) == "前\na\t\tb\t\n\t\tc\td\ne\tf\t1\t2\n\tg\t3\t4\n后\n")
    }

    @Test("An empty cell is a place of its line")
    func emptyCells() {
        #expect(
            text("<table><tr><td>a<td>&nbsp;<td></td></tr><tr><td></td><td>1</td><td>2</td></table>")
                == "a\t\t\n\t1\t2\n")
    }

    @Test("A row that lacks a cell has a place less: which one is missing nobody knows")
    func raggedRow() {
        #expect(text("<table><tr><td>a<td>1<td>2<tr><td>b<td>3</table>") == "a\t1\t2\nb\t3\n")
        #expect(text("<table><tr><td>a<td>1<td rowspan=2>2<tr><td>b<td>3</table>") == "a\t1\t2\nb\t3\t\n")
    }

    @Test("A span of no rows reaches to the end of its group, and none beyond it")
    func groups() {
        #expect(
            text(
                "<table><thead><tr><td rowspan=9>a<td>b</thead><tbody><tr><td rowspan=0>c<td>d<tr><td>e<tr><td>f</table>"
            )
                == "a\tb\nc\td\n\te\n\tf\n")
        #expect(text("<table><tbody><tr><td rowspan=9>a<td>b</tbody><tr><td>c<td>d</table>") == "a\tb\nc\td\n")
    }

    @Test("A row without cells is no line, but a row that spans count")
    func emptyRow() {
        #expect(text("<table><tr><td rowspan=3>a<td>b<tr></tr><tr><td>c<tr><td>d<td>e</table>") == "a\tb\n\tc\nd\te\n")
    }

    @Test("However a cell is wrapped it is one line: labels stay whole, figures apart")
    func wrapping() {
        func cell(_ html: String) -> String { String(text("<table><tr><td>\(html)<td>|</table>").dropLast(3)) }
        #expect(cell("<p>三、本</p>\n<p>年度<span>办</span>\n &nbsp; </p><p>理结果</p>") == "三、本年度办理结果")
        #expect(cell("结果<br/>\n维持") == "结果维持")
        #expect(cell("<span>1</span><span>2</span><b>3</b>") == "123")
        #expect(cell("1<br>2") == "1 2")
        #expect(cell("<p>1</p><p>2</p>") == "1 2")
        #expect(cell("１<br>２") == "１ ２")
        #expect(cell("12<sup>1</sup>") == "12 1")
        #expect(cell("<del>12</del>15") == "12 15")
        #expect(cell("1\u{200B}2<wbr>3") == "123")
        #expect(cell("<span style='display:block'>1</span><span style='display:block'>2</span>") == "1 2")
        #expect(cell("1.<br>属于") == "1. 属于")
        #expect(cell("&nbsp;\u{3000}12 &nbsp;") == "12")
    }

    @Test("A table with tables in it only lays out: its cells are blocks")
    func layout() {
        #expect(
            text("<table><tr><td>左<td>右<table><tr><td>a<td>1<tr><td>b<td>2</table>后</td></tr></table>")
                == "左\n右\na\t1\nb\t2\n后\n")
    }

    @Test("A table of one column, or with a cell as long as a page, is blocks")
    func noGrid() {
        #expect(text("<table><tr><td><p>一</p><p>二</p><tr><td colspan=3>三</table>") == "一\n二\n三\n")
        let long = String(repeating: "长", count: 700)
        #expect(text("<table><tr><td>一<td>\(long)</table>") == "一\n\(long)\n")
    }

    @Test("A caption and what stands in no cell come before the table")
    func loose() {
        #expect(text("<table><caption>题</caption><tr>散<td>a</td><td>b</td></tr></table>") == "题\n散\na\tb\n")
    }

    @Test("A table that was not closed ends where the next begins, or with the page")
    func unclosedTable() {
        #expect(
            text("<table><tr><td>a</td><td>1</td></tr><table><tr><td>b</td><td>2</td></tr>") == "a\t1\nb\t2\n")
        #expect(text("</table></td><td>a</td></tr>b") == "a\nb\n")
    }

    @Test("A hidden cell or row is none")
    func hidden() {
        #expect(
            text("<table><tr><td>甲乙丙<td style='display:none'>9<td>1<tr hidden><td>x<td>2<tr><td>丁<td>3</table>")
                == "甲乙丙\t1\n丁\t3\n")
    }

    @Test("Spans are bounded as HTML bounds them", arguments: ["0", "-1", "x", "", " 1.5"])
    func strangeSpans(span: String) {
        #expect(text("<table><tr><td colspan='\(span)'>a<td>b</table>") == "a\tb\n")
    }

    @Test("Spans that would make megabytes of nothing are none: the cells are blocks")
    func hostileSpans() {
        #expect(text("<table><tr><td colspan=2000>a<td>b</table>").utf8.count == 1003)
        let row = "<tr><td rowspan=65534 colspan=1000>a<td>b"
        #expect(text("<table>" + String(repeating: row, count: 2000) + "</table>").utf8.count == 8000)
    }

    @Test("Nothing is nested too deep")
    func deep() {
        let deep =
            String(repeating: "<table><tr><td>", count: 10_000) + "x" + String(repeating: "</table>", count: 10_000)
        #expect(text(deep) == "x\n")
        #expect(text(String(repeating: "<div><b>", count: 50_000) + "x") == "x\n")
    }
}
