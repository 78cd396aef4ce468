import Testing
import Text

@Suite("Folded text")
struct FoldedTextTests {
    @Test("A label is found however it is wrapped, spaced, quoted or cut into cells")
    func labelsAreFound() {
        let label = FoldedText.fold("危及“三安全一稳定”")
        for written in ["危及三安全\n一稳定", "| 危及 | “三安全一稳定” |", "危 及 \"三安全一稳定\"", "危及‘三安全一稳定’"] {
            let folded = FoldedText(SourceText(written))
            #expect(folded.firstIndex(of: label, in: 0..<folded.bytes.count) == 0, "\(written)")
        }
    }

    @Test("Full-width brackets, digits and commas compare as half-width ones")
    func fullWidth() {
        #expect(FoldedText.fold("（２），ａ") == Array("(2)a".utf8))
    }

    @Test("A folded range points back to the characters that it came from")
    func origins() {
        let source = SourceText("  （一） 予以\n公开\t15")
        let folded = FoldedText(source)
        let label = FoldedText.fold("（一）予以公开")
        let place = folded.firstIndex(of: label, in: 0..<folded.bytes.count) ?? -1
        #expect(source.string(folded.source(place..<place + label.count)) == "（一） 予以\n公开")
    }

    @Test("The quotation mark that closes a label is part of it, the tab behind it is not")
    func closingQuote() {
        let source = SourceText("危及“三安全一稳定”\t0")
        let folded = FoldedText(source)
        let end = folded.sourceEnd(0..<FoldedText.fold("危及三安全一稳定").count, in: source)
        #expect(source.string(end..<source.bytes.count) == "\t0")
    }

    @Test("A label that is not there is not found")
    func absentLabel() {
        let folded = FoldedText(SourceText("不予公开"))
        #expect(folded.firstIndex(of: FoldedText.fold("予以公开"), in: 0..<folded.bytes.count) == nil)
    }

    @Test("The last place of a label is found from the end, the first that is wanted from the start")
    func places() {
        let folded = FoldedText(SourceText("其他 1 其他 2 其他 3"))
        let label = FoldedText.fold("其他")
        let whole = 0..<folded.bytes.count
        #expect(folded.indices(of: label, in: whole) == [0, 7, 14])
        #expect(folded.lastIndex(of: label, in: whole) == 14)
        #expect(folded.lastIndex(of: label, in: 0..<19) == 7)
        #expect(folded.lastIndex(of: FoldedText.fold("总计"), in: whole) == nil)
        #expect(folded.firstIndex(of: label, in: whole) { $0 > 0 } == 7)
        #expect(folded.lastIndex(of: [], in: whole) == nil)
    }

    @Test("Every offset of a long text is found again, whatever was dropped before it")
    func longTexts() {
        let source = SourceText(String(repeating: "（一）、開 展\t|12，x𠮷 ", count: 200))
        let folded = FoldedText(source)
        for offset in folded.bytes.indices where folded.bytes[offset] & 0xC0 != 0x80 {
            #expect(folded.folded(folded.source(offset)) == offset)
        }
        #expect(folded.folded(source.bytes.count) == folded.bytes.count)
        #expect(folded.bytes.starts(with: Array("(一)开展12x𠮷(一)".utf8)))
    }
}
