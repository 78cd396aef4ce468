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
}
