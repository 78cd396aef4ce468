import Testing

@testable import Text

@Suite("Encodings other than UTF-8")
struct CharsetGuessTests {
    private static let report = "某县商务局2024年政府信息公开工作年度报告\n一、总体情况\n主动公开政府信息15件，收到申请3件。\n"

    private static func encoded(_ text: String, _ name: String) throws -> [UInt8] {
        try #require(CharsetConverter.convert(Array(text.utf8), from: "UTF-8", to: name)).bytes
    }

    @Test(
        "A text is decoded from the encoding that it is in", arguments: ["UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"])
    func encodings(name: String) throws {
        let decoded = try #require(CharsetDecoder.decode(Self.encoded(Self.report, name)))
        #expect(decoded.text == Self.report)
        #expect(decoded.charset == name)
        #expect(decoded.brokenPlaces == 0)
        #expect(decoded.doubleDecoded == 0)
    }

    @Test("A byte order mark is removed", arguments: [("UTF-16LE", [0xFF, 0xFE]), ("UTF-16BE", [0xFE, 0xFF])])
    func byteOrderMark(name: String, mark: [UInt8]) throws {
        let decoded = try #require(CharsetDecoder.decode(mark + Self.encoded("政府", name)))
        #expect(decoded.text == "政府")
        #expect(decoded.charset == name)
    }

    @Test("Big5 is told from GB18030 by how its bytes are spread")
    func big5() throws {
        let report = "某縣政府資訊公開工作年度報告\n一、總體情況\n主動公開政府資訊十五件，收到申請三件。\n"
        let decoded = try #require(CharsetDecoder.decode(Self.encoded(report, "BIG5")))
        #expect(decoded.text == report)
        #expect(decoded.charset == "Big5")
    }

    @Test("What a page declares decides between GB18030 and Big5")
    func declaration() throws {
        let page = try Self.encoded("<meta charset=\"big5\"><p>年</p>", "BIG5")
        #expect(CharsetDecoder.decode(page)?.text == "<meta charset=\"big5\"><p>年</p>")
        let other = try Self.encoded("<meta http-equiv=a content='text/html; charset=GB2312'>镕喆", "GB18030")
        #expect(CharsetDecoder.decode(other)?.charset == "GB18030")
    }

    @Test("UTF-8 with a broken byte stays UTF-8, and says how many are broken")
    func brokenByte() throws {
        let long = String(repeating: Self.report, count: 8)
        var bytes = Array(long.utf8)
        bytes[bytes.count / 2 / 3 * 3] = 0xFF
        bytes.removeLast(2)
        let decoded = try #require(CharsetDecoder.decode(bytes))
        #expect(decoded.charset == "UTF-8")
        #expect(decoded.brokenPlaces == 2)
        #expect(decoded.text.unicodeScalars.contains("\u{FFFD}"))
    }

    @Test("Text that was decoded as GBK, or as Latin-1, before is decoded anew")
    func doubleDecoded() throws {
        // An even number of bytes: the last of an odd one would be lost.
        let report = Self.report.utf8.count % 2 == 0 ? Self.report : Self.report + "x"
        let gbk = try #require(CharsetConverter.convert(Array("信息公开".utf8), from: "GB18030", to: "UTF-8")).bytes
        #expect(CharsetDecoder.decode(gbk)?.text == "信息公开")
        #expect(CharsetDecoder.decode(gbk)?.doubleDecoded == 6)
        let latin = try #require(CharsetConverter.convert(Array(report.utf8), from: "ISO-8859-1", to: "UTF-8")).bytes
        #expect(CharsetDecoder.decode(latin)?.text == report)
        let other = try #require(
            CharsetConverter.convert(Self.encoded(report, "GB18030"), from: "ISO-8859-1", to: "UTF-8")
        ).bytes
        #expect(CharsetDecoder.decode(other)?.text == report)
    }

    @Test("Of such text that has lost characters nothing is made up")
    func lossy() {
        let text = "鏌愬幙鏀垮簻淇℃伅鍏紑宸ヤ綔骞村害鎶ュ憡\u{FFFD}"
        let decoded = CharsetDecoder.decode(Array(text.utf8))
        #expect(decoded?.text == text)
        #expect(decoded?.doubleDecoded == text.unicodeScalars.count)
    }

    @Test("Latin text with accents is left alone")
    func accents() {
        #expect(CharsetDecoder.decode(Array("Übersicht café 2024".utf8))?.doubleDecoded == 0)
    }
}
