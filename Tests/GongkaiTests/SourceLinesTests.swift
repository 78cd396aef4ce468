import Models
import Testing

@testable import Gongkai

@Suite("Excerpts of the text")
struct SourceLinesTests {
    @Test func `A place is shown with its line`() {
        let text = "一\n 总计\t 12\t7\r\n三"
        let excerpt = SourceLines(text).excerpt(at: Span(line: 2, start: 8, length: 2))
        #expect(excerpt == .init(line: 2, before: "总计 ", found: "12", after: " 7"))
    }

    @Test func `A long line is cut around the place`() {
        let text = String(repeating: "前", count: 50) + "12" + String(repeating: "后", count: 50)
        let excerpt = SourceLines(text).excerpt(at: Span(line: 1, start: 51, length: 2))
        #expect(excerpt?.before == "…" + String(repeating: "前", count: 30))
        #expect(excerpt?.after == String(repeating: "后", count: 30) + "…")
    }

    @Test func `A long place is cut, and its lines become one`() {
        let text = "甲\n乙" + String(repeating: "丙", count: 400)
        let excerpt = SourceLines(text).excerpt(at: Span(line: 1, start: 1, length: 403))
        #expect(excerpt?.found.count == 161)
        #expect(excerpt?.found.hasPrefix("甲 乙丙") == true)
        #expect(excerpt?.found.hasSuffix("…") == true)
    }

    @Test(arguments: [
        Span(line: 1, start: 3, length: 1), Span(line: 1, start: 0, length: 1), Span(line: 1, start: 1, length: 0),
    ])
    func `A place that the text does not have is nothing`(span: Span) {
        #expect(SourceLines("甲乙").excerpt(at: span) == nil)
    }
}
