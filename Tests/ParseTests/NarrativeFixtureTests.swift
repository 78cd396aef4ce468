import Foundation
import Models
import TestSupport
import Testing

@Suite("Every number in the prose, read by eye")
struct NarrativeFixtureTests {
    private func check(_ bytes: [UInt8], _ name: String) throws {
        let expected = try NarrativeFixture.expected(name)
        let found = try NarrativeFixture.found(bytes)
        for change in found.difference(from: expected) {
            switch change {
            case .insert(_, let line, _): Issue.record("\(name): found, but not there: \(line)")
            case .remove(_, let line, _): Issue.record("\(name): not found: \(line)")
            }
        }
    }

    @Test("In every sample each number is found and said to be what it is", arguments: Samples.reports)
    func samples(file: String) throws {
        try check(Samples.sample(file), String(file.prefix { $0 != "." }))
    }

    @Test(
        "Every figure, statement and quote stands where its span says", arguments: Samples.reports + Samples.layouts)
    func spans(file: String) throws {
        let bytes = Samples.layouts.contains(file) ? try Samples.layout(file) : try Samples.sample(file)
        let (document, report) = try read(bytes)
        let scalars = Array(document.text.unicodeScalars)
        let narrative = report.narrative
        let places =
            narrative.facts.flatMap { [($0.raw, $0.span), ($0.quote.text, $0.quote.span)] }
            + narrative.statements.flatMap { [($0.subject, $0.span), ($0.quote.text, $0.quote.span)] }
        #expect(!places.isEmpty)
        for (text, span) in places {
            let covered = scalars[(span.start - 1)..<(span.start - 1 + span.length)]
            #expect(String(String.UnicodeScalarView(covered)) == text)
            #expect(scalars[..<(span.start - 1)].count { $0 == "\n" } + 1 == span.line)
            #expect(span.length <= Quote.limit)
        }
        for (index, fact) in narrative.facts.enumerated() {
            #expect(fact.parent.map { $0 < index } ?? true)
            #expect(fact.quote.span.start <= fact.span.start)
            #expect(fact.quote.span.start + fact.quote.span.length >= fact.span.start + fact.span.length)
        }
    }

    @Test(
        "In every real report each number is found and said to be what it is",
        .enabled(if: TestEnvironment.realReports != nil), arguments: ["seed0", "seed1", "seed2", "seed3", "seed4"])
    func seeds(name: String) throws {
        let folder = URL(filePath: try #require(TestEnvironment.realReports))
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let file = try #require(files.first { $0.hasPrefix(name) })
        try check([UInt8](Data(contentsOf: folder.appending(path: file))), name)
    }
}
