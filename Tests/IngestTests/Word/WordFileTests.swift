import DamageCorpus
import Documents
import Models
import Testing

@Suite("Word files, honest and hostile")
struct WordFileTests {
    private let body = WordSamples.paragraph("共收到15件。")
    private func refusal(_ bytes: [UInt8], _ limits: ReadingLimits = ReadingLimits()) -> Refusal? {
        WordSamples.refusal(bytes, limits: limits)
    }

    /// A file whose main part is anything.
    private func file(_ document: ZipWriter.Entry) -> [UInt8] { WordFile().archive(of: document).bytes }

    private func file(xml: String) -> [UInt8] { file(.init("word/document.xml", Array(xml.utf8))) }

    /// A file whose body is some marks, very often.
    private func file(repeating marks: String, _ count: Int) -> [UInt8] {
        file(.init("word/document.xml", repeating: Array(marks.utf8), count: count))
    }

    @Test("The main part is where the file says, whatever its name and its type")
    func mainPart() throws {
        var file = WordFile(body, numbering: "<w:num/>", styles: "<w:style/>")
        for main in ["word/document2.xml", "document.xml", "a/b/c.xml"] {
            file.main = main
            let document = try WordSamples.read(file.bytes)
            #expect(document.text == "共收到15件。\n")
            #expect(document.format == .docx)
            #expect(document.charset == "UTF-8")
        }
        file.type = "application/vnd.ms-word.document.macroEnabled.main+xml"
        #expect(try WordSamples.read(file.bytes).text == "共收到15件。\n")
    }

    @Test("Without relationships and types it is where it usually is")
    func withoutRelationships() throws {
        let document = WordFile(body).archive.entries[2]
        #expect(try WordSamples.read(ZipWriter([document]).bytes).text == "共收到15件。\n")
    }

    @Test("A part that is packed in another way than Office packs is not unpacked")
    func otherPacking() {
        var document = ZipWriter.Entry("word/document.xml", [0x42, 0x5A, 0x68])
        document.method = 12
        #expect(refusal(file(document))?.reason.hasSuffix("is packed in a way that Word does not know") == true)
    }

    @Test("Macros are a part that nobody opens")
    func macros() throws {
        var archive = WordFile(body).archive
        archive.entries.append(.init("word/vbaProject.bin", [0xD0, 0xCF, 0x11, 0xE0]))
        #expect(try WordSamples.read(archive.bytes).text == "共收到15件。\n")
    }

    @Test("Names that lead out of the file lead nowhere")
    func namesOfPaths() throws {
        var archive = WordFile(body).archive
        archive.entries.insert(.init("../../../../tmp/gongkai-escaped", [0x41]), at: 0)
        #expect(try WordSamples.read(archive.bytes).text == "共收到15件。\n")
        var file = WordFile(body)
        file.main = "../../../etc/passwd"
        #expect(
            refusal(ZipWriter([file.archive.entries[0], file.archive.entries[1]]).bytes)?.code == .unsupportedFormat)
    }

    @Test("What becomes too much when it is unpacked is refused, by its ratio or its size")
    func bomb() {
        let zeros = ZipWriter.Entry("word/document.xml", repeating: [0x20], count: 80 << 20)
        #expect(refusal(file(zeros))?.code == .tooLarge)
        var limits = ReadingLimits()
        limits.inflationRatio = 20
        let small = ZipWriter.Entry("word/document.xml", repeating: [0x20], count: 2 << 20)
        #expect(refusal(file(small), limits)?.reason.contains("becomes more than 1048576 bytes") == true)
        limits.inflatedBytes = 100
        #expect(refusal(WordFile(body).bytes, limits)?.code == .tooLarge)
    }

    @Test("What a part says of its size is not believed", arguments: [0, 10, 1 << 30])
    func lies(size: Int) {
        var document = ZipWriter.Entry("word/document.xml", repeating: [0x20], count: 80 << 20)
        document.size = size
        #expect(refusal(file(document)) != nil)
        var short = ZipWriter.Entry("word/document.xml", Array("<document/>".utf8))
        short.size = size
        #expect(refusal(file(short))?.code == .unreadable)
    }

    @Test("More parts than allowed are refused")
    func parts() {
        var limits = ReadingLimits()
        limits.parts = 3
        #expect(
            refusal(WordFile(body).bytes, limits)
                == Refusal(.tooLarge, "the document has 4 parts; at most 3 are taken"))
    }

    @Test("A part that is damaged or locked is refused with that reason")
    func damagedPart() {
        var document = WordFile(body).archive.entries[2]
        document.checksum ^= 1
        #expect(
            refusal(file(document)) == Refusal(.unreadable, "the part “word/document.xml” of the document is damaged"))
        document.checksum ^= 1
        document.flags = 1
        #expect(refusal(file(document))?.reason.contains("password") == true)
        #expect(refusal(file(xml: "<document>"))?.reason == "the document is a Word file whose XML is damaged")
        #expect(refusal(file(xml: ""))?.code == .unreadable)
        #expect(refusal(file(xml: "<document>\u{1}</document>"))?.code == .unreadable)
    }

    @Test("Entities are refused before any of them grows, and so is every other document type")
    func entities() {
        let laughs = (1...9).map { "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 - 1);", count: 10))\">" }.joined()
        let bomb = "<!DOCTYPE d [<!ENTITY a0 \"ha\">\(laughs)]><d><t>&a9;</t></d>"
        let outside = "<!DOCTYPE d SYSTEM \"file:///etc/passwd\"><d/>"
        for xml in [bomb, outside, "<?xml version=\"1.0\"?><!-- ' -->\n<!DOCTYPE d><d/>"] {
            #expect(refusal(file(xml: xml))?.reason.contains("entities") == true)
        }
        #expect(refusal(file(xml: "<d><p><r><t>&a;</t></r></p></d>"))?.code == .unreadable)
    }

    @Test("Marks in another encoding than UTF-8 are none")
    func encodings() {
        let utf16: [UInt8] = [0xFF, 0xFE] + "<d><p><r><t>1</t></r></p></d>".utf16.flatMap { [UInt8($0), 0] }
        #expect(refusal(file(.init("word/document.xml", utf16)))?.code == .unreadable)
    }

    @Test("Elements nested too deep are refused, those within the limit are not")
    func depth() throws {
        func nested(_ count: Int) -> [UInt8] {
            let open = String(repeating: "<w:tbl><w:tr><w:tc>", count: count)
            let close = String(repeating: "</w:tc></w:tr></w:tbl>", count: count)
            return WordFile(open + body + close).bytes
        }
        #expect(try WordSamples.read(nested(80)).text == "共收到15件。\n")
        #expect(
            refusal(nested(10_000))
                == Refusal(.tooLarge, "the elements of the document are nested more than 256 deep"))
    }

    @Test("Tags with attributes beyond all measure are refused")
    func attributes() {
        let many = (0..<5000).map { " a\($0)=\"\"" }.joined()
        #expect(refusal(file(xml: "<d><p\(many)/></d>"))?.code == .tooLarge)
        #expect(refusal(file(xml: "<d><p a=\"\(String(repeating: ">", count: 2 << 20))\"/></d>"))?.code == .tooLarge)
        #expect(refusal(file(xml: "<d><!--\(String(repeating: "- ", count: 1 << 20))--></d>"))?.code == .tooLarge)
    }

    @Test(
        "Sixteen million bytes of anything are read or refused",
        arguments: ["<w:tc>", "<w:p/>", "<w:tr/>", "<t>1</t>", "]]>", "<", "&#x41;", "<!---->", "<?a?>", "</a>"])
    func large(marks: String) {
        #expect(refusal(file(repeating: marks, (16 << 20) / marks.utf8.count)) != nil)
    }

    @Test("What a few bytes become is bounded: cells, numbers of paragraphs, boxes")
    func amplified() {
        let cells = "<w:tbl><w:tr>" + String(repeating: "<w:tc><w:t>1</w:t></w:tc>", count: 700_000) + "</w:tr></w:tbl>"
        #expect(refusal(WordFile(cells).bytes, ReadingLimits(bytes: 1 << 26))?.code == .tooLarge)
        let level = "<w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"\(String(repeating: "一", count: 9999))\"/></w:lvl>"
        let list = "<w:abstractNum w:abstractNumId=\"0\">\(level)</w:abstractNum>"
        let numbering = list + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        let numbered = "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>"
        let many = WordFile(String(repeating: numbered, count: 50_000), numbering: numbering)
        #expect(refusal(many.bytes)?.code == .tooLarge)
    }

    @Test("Cut off anywhere, it is refused or whole")
    func truncated() throws {
        let rows = (0..<20).map { WordSamples.row(WordSamples.cell("规章\($0)"), WordSamples.cell("\($0)")) }.joined()
        let bytes = WordFile(WordSamples.table(rows), numbering: "<w:num/>").bytes
        let whole = try WordSamples.read(bytes).text
        for end in stride(from: 0, to: bytes.count, by: 100) {
            let read = try? WordSamples.read(Array(bytes[..<end]))
            #expect(read == nil || read?.text == whole)
        }
    }

    @Test("With any byte changed it is refused or read, and stops nothing")
    func changed() {
        let bytes = WordFile(WordSamples.table(WordSamples.row(WordSamples.cell("规章"), WordSamples.cell("1")))).bytes
        for place in bytes.indices {
            var changed = bytes
            changed[place] ^= 0x55
            _ = try? WordSamples.read(changed)
        }
    }

    /// Elements whose places in one another matter.
    private static let elements = [
        "tbl", "tr", "tc", "trPr", "tcPr", "p", "pPr", "r", "rPr", "t", "del", "txbxContent", "drawing", "sdt",
    ]

    @Test("Elements where none of the kind can stand stop nothing", arguments: elements)
    func misplaced(outer: String) {
        for inner in Self.elements {
            let innermost = Self.elements.map { "<w:\($0)><w:del/><w:vMerge/><w:hMerge/></w:\($0)>" }.joined()
            let odd = "<w:\(outer)>\(body)<w:\(inner)>\(innermost)</w:\(inner)></w:\(outer)>"
            let cell = "<w:tc>\(odd)\(body)</w:tc>"
            let rows = "<w:tr>\(odd)\(cell)\(odd)\(cell)</w:tr>\(odd)<w:tr>\(cell)</w:tr>"
            #expect(refusal(WordFile("\(odd)<w:tbl>\(rows)</w:tbl>\(body)").bytes) == nil)
        }
    }
}
