import Testing

@testable import Documents

@Suite("The numbers that Word counts")
struct WordListTests {
    private func text(_ body: String, _ numbering: String, styles: String = "") throws -> String {
        try WordSamples.text(body, numbering: numbering, styles: styles)
    }

    private func level(_ index: Int, _ format: String, _ text: String, _ more: String = "") -> String {
        """
        <w:lvl w:ilvl="\(index)"><w:start w:val="1"/><w:numFmt w:val="\(format)"/>\(more)<w:suff w:val="nothing"/>\
        <w:lvlText w:val="\(text)"/></w:lvl>
        """
    }

    private func list(_ id: Int = 1, _ levels: String..., changes: String = "") -> String {
        """
        <w:abstractNum w:abstractNumId="\(id)">\(levels.joined())</w:abstractNum>\
        <w:num w:numId="\(id)"><w:abstractNumId w:val="\(id)"/>\(changes)</w:num>
        """
    }

    private func item(_ text: String, level: Int = 0, list: Int = 1) -> String {
        WordSamples.paragraph(text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
    }

    @Test("Levels count on their own, and begin anew below each of those above")
    func levels() throws {
        let form = list(
            1, level(0, "chineseCounting", "%1、"), level(1, "chineseCountingThousand", "（%2）"),
            level(2, "decimal", "%3."))
        #expect(
            try text(
                item("总体") + item("公开", level: 1) + item("法", level: 2) + item("规", level: 2) + item("部分", level: 1)
                    + item("法", level: 2) + item("申请") + item("公开", level: 1), form)
                == "一、总体\n（一）公开\n1.法\n2.规\n（二）部分\n1.法\n二、申请\n（一）公开\n")
    }

    @Test("A level may name those above it, in figures if it wants")
    func above() throws {
        let form = list(
            1, level(0, "chineseCounting", "%1、"), level(1, "decimal", "%1.%2"),
            level(2, "decimal", "%1.%2", "<w:isLgl/>"))
        #expect(
            try text(item("a") + item("b", level: 1) + item("c", level: 2), form) == "一、a\n一.1b\n1.1c\n")
    }

    @Test("A level begins anew only where its list says so")
    func restart() throws {
        let form = list(
            1, level(0, "decimal", "%1、"), level(1, "decimal", "（%2）", "<w:lvlRestart w:val=\"0\"/>"))
        #expect(
            try text(item("a") + item("b", level: 1) + item("c") + item("d", level: 1), form)
                == "1、a\n（1）b\n2、c\n（2）d\n")
    }

    @Test("Lists that share a form go on with each other's numbers, unless one begins anew")
    func shared() throws {
        let other = { (id: Int, changes: String) in
            "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"1\"/>\(changes)</w:num>"
        }
        let start = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>"
        let own = "<w:lvlOverride w:ilvl=\"0\">\(level(0, "upperLetter", "%1)"))</w:lvlOverride>"
        let form = list(1, level(0, "decimal", "%1."))
        let lists = form + other(2, "") + other(3, start) + other(4, own)
        #expect(
            try text(
                item("a") + item("b", list: 2) + item("c", list: 3) + item("d", list: 3) + item("e")
                    + item("f", list: 4), lists) == "1.a\n2.b\n5.c\n6.d\n7.e\nH)f\n")
    }

    @Test("A style numbers its paragraphs, on the level that names it, unless they say otherwise")
    func styles() throws {
        let styles = """
            <w:style w:type="paragraph" w:styleId="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="2"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="3"><w:basedOn w:val="2"/></w:style>
            """
        let form = list(
            1, level(0, "chineseCounting", "%1、", "<w:pStyle w:val=\"1\"/>"),
            level(1, "chineseCounting", "（%2）", "<w:pStyle w:val=\"2\"/>"))
        func item(_ text: String, _ style: Int, _ more: String = "") -> String {
            WordSamples.paragraph(text, "<w:pStyle w:val=\"\(style)\"/>\(more)")
        }
        #expect(
            try text(
                item("a", 1) + item("b", 2) + item("c", 3) + item("d", 1, "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
                form, styles: styles) == "一、a\n（一）b\n（二）c\nd\n")
    }

    @Test("Styles that are based on one another in a circle end somewhere")
    func circle() throws {
        let styles = """
            <w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>
            """
        #expect(try text(WordSamples.paragraph("1", "<w:pStyle w:val=\"a\"/>"), "", styles: styles) == "1\n")
    }

    @Test("What follows a number parts it from the text")
    func suffix() throws {
        let form = list(1, "<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>")
        #expect(try text(item("2023年"), form) == "1. 2023年\n")
    }

    @Test("Bullets are no numbers, and a level without figures is what it says")
    func bullets() throws {
        let form = list(1, level(0, "bullet", "\u{F0B7}"), level(1, "none", "注："))
        #expect(try text(item("a") + item("b", level: 1), form) == "a\n注：b\n")
    }

    @Test("A paragraph that was deleted is not counted, nor is what it was before")
    func deleted() throws {
        let form = list(1, level(0, "decimal", "%1."))
        let gone = """
            <w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:del>\
            \(WordSamples.run("x"))</w:del></w:p>
            """
        let changed = WordSamples.paragraph(
            "c", "<w:pPrChange><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:pPrChange>")
        #expect(try text(item("a") + gone + item("b") + changed, form) == "1.a\n2.b\nc\n")
    }

    @Test("A cell with nothing but its number has that number")
    func cell() throws {
        let form = list(1, level(0, "decimal", "%1"))
        let number = "<w:tc><w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p></w:tc>"
        let rows = WordSamples.table(
            WordSamples.row(number, WordSamples.cell("a")), WordSamples.row(number, WordSamples.cell("b")))
        #expect(try text(rows, form) == "1\ta\n2\tb\n")
    }

    @Test(
        "Numbers are written as the form wants",
        arguments: [
            ("chineseCounting", [1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 100: "一○○"]),
            ("chineseCountingThousand", [10: "十", 100: "一百", 101: "一百零一", 110: "一百一十", 1001: "一千零一"]),
            ("japaneseCounting", [3: "三", 12: "十二"]), ("ideographDigital", [10: "一〇", 21: "二一"]),
            ("chineseLegalSimplified", [1: "壹", 12: "壹拾贰"]), ("ideographTraditional", [1: "甲", 11: "11"]),
            ("ideographZodiac", [12: "亥"]), ("decimalEnclosedCircleChinese", [3: "③", 21: "21"]),
            ("decimalEnclosedParen", [2: "⑵"]), ("decimalFullWidth", [15: "１５"]), ("decimalZero", [5: "05", 15: "15"]),
            ("upperLetter", [1: "A", 28: "BB"]), ("lowerLetter", [26: "z"]),
            ("upperRoman", [4: "IV", 1999: "MCMXCIX"]),
            ("lowerRoman", [9: "ix"]), ("decimal", [0: "0", 7: "7"]),
        ])
    func formats(format: String, numbers: [Int: String]) {
        for (number, text) in numbers { #expect(WordNumber(rawValue: format)?.text(number) == text) }
    }

    @Test("Nonsense stops nothing: levels that are none, numbers beyond all bounds")
    func nonsense() throws {
        let form = list(
            1, level(-1, "decimal", "%1"), level(99, "decimal", "%1"),
            level(0, "chicago", "%9%0%%x%", "<w:start w:val=\"9223372036854775807\"/>"))
        #expect(try text(item("a", level: -1) + item("b", level: 99) + item("c", list: 77), form) == "a\nb\nc\n")
        #expect(try text(item("a") + item("b"), form).hasSuffix("b\n"))
    }
}
