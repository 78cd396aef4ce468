import DamageCorpus
import Documents
import Models
import Testing

@Suite("The text of a Word file")
struct WordTextTests {
    private func text(_ body: String, styles: String = "") throws -> String {
        try WordSamples.text(body, styles: styles)
    }
    private func run(_ text: String, _ properties: String = "") -> String { WordSamples.run(text, properties) }
    private func paragraph(_ text: String, _ properties: String = "") -> String {
        WordSamples.paragraph(text, properties)
    }

    @Test("A paragraph is a line, however many runs it has")
    func paragraphs() throws {
        #expect(
            try text("<w:p>\(run("共收到"))\(run("1"))\(run("5"))\(run("件。"))</w:p><w:p/>\(paragraph("二"))")
                == "共收到15件。\n二\n")
    }

    @Test("Marks within a line are what they look like")
    func marks() throws {
        #expect(
            try text(
                """
                <w:p><w:r><w:t>一</w:t><w:tab/><w:t>二</w:t><w:br/><w:t>三</w:t><w:cr/><w:t>010</w:t><w:noBreakHyphen/>\
                <w:t>123</w:t><w:softHyphen/><w:t>4</w:t><w:sym w:font="宋体" w:char="2460"/></w:r></w:p>
                """) == "一 二\n三\n010-1234①\n")
    }

    @Test("The stops of tabs are no tabs")
    func tabStops() throws {
        #expect(try text(paragraph("一", "<w:tabs><w:tab w:val=\"left\" w:pos=\"1\"/></w:tabs>")) == "一\n")
    }

    @Test("Hyperlinks, smart tags, content controls and formulas are text as any other")
    func containers() throws {
        #expect(
            try text(
                """
                <w:sdt><w:sdtPr><w:placeholder/></w:sdtPr><w:sdtContent><w:p><w:hyperlink>\(run("1"))</w:hyperlink>\
                <w:smartTag>\(run("2"))</w:smartTag><w:sdt><w:sdtContent>\(run("3"))</w:sdtContent></w:sdt>\
                <m:oMath><m:r><m:t>4</m:t></m:r></m:oMath></w:p></w:sdtContent></w:sdt>
                """) == "1234\n")
    }

    @Test("What was inserted is text, what was deleted or moved away is none")
    func changes() throws {
        #expect(
            try text(
                """
                <w:p>\(run("共"))<w:del><w:r><w:delText>14</w:delText><w:t>16</w:t></w:r></w:del><w:ins>\(run("15"))</w:ins>\
                <w:moveFrom>\(run("件"))</w:moveFrom><w:moveTo>\(run("件"))</w:moveTo></w:p>
                """) == "共15件\n")
    }

    @Test("A deleted end of a paragraph joins it with the next")
    func deletedEnd() throws {
        let first = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(run("一"))</w:p>"
        #expect(try text(first + paragraph("二") + paragraph("三")) == "一二\n三\n")
    }

    @Test("What properties were before somebody changed them is nothing")
    func formerProperties() throws {
        let former = "<w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>"
        #expect(try text("<w:p><w:r>\(former)<w:t>1</w:t></w:r></w:p>") == "1\n")
    }

    @Test("Hidden text is none, whether it or its style says so")
    func hidden() throws {
        let styles = """
            <w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="p"><w:basedOn w:val="h"/></w:style>
            """
        #expect(try text("<w:p>\(run("1", "<w:vanish/>"))\(run("2", "<w:vanish w:val=\"0\"/>"))</w:p>") == "2\n")
        #expect(try text("<w:p>\(run("1", "<w:rStyle w:val=\"h\"/>"))\(run("2"))</w:p>", styles: styles) == "2\n")
        let body = "<w:p><w:pPr><w:pStyle w:val=\"p\"/></w:pPr>\(run("1"))\(run("2", "<w:vanish w:val=\"0\"/>"))</w:p>"
        #expect(try text(body, styles: styles) == "2\n")
    }

    @Test("What stands above the line or is struck out is parted from its figure")
    func apart() throws {
        #expect(try text("<w:p>\(run("12"))\(run("1", "<w:vertAlign w:val=\"superscript\"/>"))</w:p>") == "12 1\n")
        #expect(try text("<w:p>\(run("12", "<w:strike/>"))\(run("15"))</w:p>") == "12 15\n")
        #expect(try text("<w:p>\(run("1", "<w:strike w:val=\"false\"/>"))\(run("5"))</w:p>") == "15\n")
    }

    @Test("Of a field the result is text, its instruction is not, nor is what is in it")
    func fields() throws {
        func mark(_ kind: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
        let inner = mark("begin") + mark("separate") + run("7") + mark("end")
        let field = mark("begin") + "<w:r><w:instrText>IF 1</w:instrText></w:r>" + inner + mark("separate") + run("15")
        #expect(try text("<w:p>\(run("共"))\(field)\(mark("end"))\(run("件"))</w:p>") == "共15件\n")
        #expect(try text("<w:p><w:fldSimple w:instr=\"PAGE\">\(run("3"))</w:fldSimple></w:p>") == "3\n")
        #expect(try text("<w:p>\(mark("begin"))</w:p>\(paragraph("15"))") == "15\n")
    }

    @Test("A text box stands behind the paragraph that it hangs on, once")
    func textBox() throws {
        func box(_ text: String) -> String { "<w:txbxContent>\(paragraph(text))</w:txbxContent>" }
        let body = """
            <w:p>\(run("前"))<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><a:t>x</a:t><wps:txbx>\
            \(box("框"))</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>\(box("框"))</v:textbox></w:pict>\
            </mc:Fallback></mc:AlternateContent></w:r>\(run("后"))</w:p>
            """
        #expect(try text(body) == "前后\n框\n")
    }

    @Test("Of alternatives the first that is known is taken, or else the last")
    func alternatives() throws {
        func one(_ requires: String) -> String {
            """
            <w:p><mc:AlternateContent><mc:Choice Requires="\(requires)">\(run("1"))</mc:Choice><mc:Choice \
            Requires="w14">\(run("2"))</mc:Choice><mc:Fallback>\(run("3"))</mc:Fallback></mc:AlternateContent></w:p>
            """
        }
        #expect(try text(one("w14")) == "1\n")
        #expect(try text(one("cx1")) == "2\n")
    }

    @Test("White space between the elements is none, and a pronunciation is no text")
    func whiteSpace() throws {
        #expect(try text("\n <w:p>\n  <w:r>\n   <w:t>1</w:t>\n  </w:r>\n </w:p>\n") == "1\n")
        #expect(
            try text(
                "<w:p><w:r><w:ruby><w:rt>\(run("han"))</w:rt><w:rubyBase>\(run("汉"))</w:rubyBase></w:ruby></w:r></w:p>")
                == "汉\n")
    }

    @Test("Elements are known by their names, whatever the prefix")
    func prefixes() throws {
        let strict = """
            <d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body><d:tbl><d:tr><d:tc><d:tcPr>\
            <d:gridSpan d:val="2"/></d:tcPr><d:p><d:r><d:t>一</d:t></d:r></d:p></d:tc><d:tc><d:p><d:r><d:t>2</d:t></d:r></d:p>\
            </d:tc></d:tr></d:tbl></d:body></d:document>
            """
        let file = WordFile()
        let bytes = file.archive(of: .init(file.main, Array(strict.utf8))).bytes
        #expect(try WordSamples.read(bytes).text == "一\t\t2\n")
    }

    @Test("A file without text is refused, with the number of its pictures")
    func empty() {
        #expect(WordSamples.refusal(WordFile("<w:p/>").bytes)?.reason == "the Word file has no text")
        let picture = "<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>"
        #expect(
            WordSamples.refusal(WordFile(picture + picture).bytes)?.reason
                == "the Word file has no text, but pictures (2)")
    }

    @Test("A file whose text is that of another document in it is refused")
    func imported() {
        let refusal = WordSamples.refusal(WordFile(paragraph("一") + "<w:altChunk/>").bytes)
        #expect(refusal?.code == .unsupportedFormat)
        #expect(refusal?.reason.contains("altChunk") == true)
    }
}
