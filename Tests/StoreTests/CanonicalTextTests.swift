import Models
import Testing

@testable import StoreCore

struct CanonicalTextTests {
    @Test("Equal figures have equal texts, however they are printed")
    func equal() throws {
        var other = try Sample().report.reading
        for index in other.cells.indices {
            other.cells[index].raw = nil
            other.cells[index].span = nil
        }
        let one = try Sample().report.reading
        #expect(CanonicalText.figures(of: other) == CanonicalText.figures(of: one))
    }

    @Test("One other figure makes another text")
    func different() throws {
        var other = try Sample().report.reading
        other.cells[5].value = nil
        let one = try Sample().report.reading
        #expect(CanonicalText.figures(of: other) != CanonicalText.figures(of: one))
    }

    @Test("A report without any figure has no text")
    func none() throws {
        let empty = try Sample { _ in nil }.report.reading
        #expect(CanonicalText.figures(of: empty) == nil)
    }

    @Test("No two submissions run into one")
    func submissions() {
        var left = Submission()
        left.sourceID = "a\n1:b"
        var right = Submission()
        right.sourceID = "a"
        right.sourceURL = "b"
        var empty = Submission()
        empty.sourceID = ""
        #expect(Set([left, right, empty, Submission()].map(CanonicalText.metadata)).count == 4)
    }

    @Test("What is no part of a submission's identity does not change its text")
    func apart() {
        var said = Submission()
        said.timestamp = 1
        said.traceparent = "t"
        #expect(CanonicalText.metadata(of: said) == CanonicalText.metadata(of: Submission()))
    }

    @Test("Text in JSON is quoted as JSON asks for")
    func json() {
        #expect(JSONText.object(["a\"": "\u{0}\n\\é"]) == "{\"a\\\"\": \"\\u000a\\\\é\"}")
    }
}
