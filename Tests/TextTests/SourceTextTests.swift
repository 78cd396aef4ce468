import Models
import Testing
import Text

@Suite("Source text")
struct SourceTextTests {
    @Test("A span counts lines and Unicode scalars from one, not bytes")
    func spansCountScalars() {
        let text = SourceText("甲乙\n丙1５丁\n")
        let bytes = Array("甲乙\n丙".utf8).count
        #expect(text.span(bytes..<bytes + 4) == Span(line: 2, start: 5, length: 2))
        #expect(text.string(bytes..<bytes + 4) == "1５")
    }

    @Test("Spans are right far into a long line and at its end")
    func longLines() {
        let text = SourceText("x\n" + String(repeating: "申a", count: 3000) + "\n终")
        let start = 2 + 4 * 2500
        #expect(text.span(start..<start + 4) == Span(line: 2, start: 5003, length: 2))
        #expect(text.span(text.bytes.count - 3..<text.bytes.count) == Span(line: 3, start: 6004, length: 1))
    }

    @Test("A carriage return belongs to its line and never joins the line feed")
    func carriageReturns() {
        let text = SourceText("a\r\nb")
        #expect(text.lines.count == 2)
        #expect(text.span(3..<4) == Span(line: 2, start: 4, length: 1))
    }

    @Test("An empty text has one empty line")
    func emptyText() {
        #expect(SourceText("").lines == [0..<0])
    }

    @Test("Trimming takes ideographic and no-break spaces at both ends")
    func trimming() {
        let text = SourceText("\u{3000}\u{00A0} 5 \u{00A0}")
        #expect(text.string(text.trimmed(0..<text.bytes.count)) == "5")
    }

    @Test("Tabs and pipes are counted in short ranges and in long ones")
    func separators() {
        let text = SourceText("|甲\t|\n" + String(repeating: "1\t", count: 500) + "|")
        #expect(text.separators(in: 0..<text.bytes.count) == 504)
        #expect(text.separators(in: 1..<6) == 2)
        #expect(text.separators(in: 7..<7) == 0)
        #expect(text.separators(in: 7..<1007) == 500)
        #expect(text.separators(in: 8..<1006) == 499)
    }
}
