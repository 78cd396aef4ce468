import Forms
import Foundation
import Models
import TestSupport
import Testing

@Suite("Reading the samples")
struct SampleReadingTests {
    private func bytes(_ file: String) throws -> [UInt8] {
        Samples.layouts.contains(file) ? try Samples.layout(file) : try Samples.sample(file)
    }

    @Test("No cell is wrong, and none is reported that is not printed", arguments: Samples.reports + Samples.layouts)
    func nothingIsWrong(file: String) throws {
        let report = try read(bytes(file)).report
        let expected = try Samples.expected(file)
        for (id, want) in expected.cells {
            let cell = report.cell(id) ?? .absent
            guard let value = cell.value else { continue }
            if let want { #expect(Decimal(value.millionths) / 1_000_000 == want, "\(id)") }
            if want == nil || expected.notPrinted.contains(id) { #expect(cell.status == .inferred, "\(id)") }
        }
    }

    @Test("Every printed cell is read", arguments: Samples.reports + Samples.layouts)
    func everythingIsRead(file: String) throws {
        let report = try read(bytes(file)).report
        let expected = try Samples.expected(file)
        let unread = expected.cells.filter { id, want in
            want != nil && !expected.notPrinted.contains(id) && !expected.undecided.contains(id)
                && report.cell(id)?.value == nil
        }
        #expect(unread.keys.sorted() == [])
    }

    @Test("Agency, year and edition are those of the document", arguments: Samples.reports + Samples.layouts)
    func identity(file: String) throws {
        let report = try read(bytes(file)).report
        let expected = try Samples.expected(file)
        #expect(report.identity.agency?.value == expected.agency)
        #expect(report.identity.year?.value == expected.year)
        #expect(report.edition?.rawValue == expected.edition)
    }

    @Test("Every raw text stands in the document where its span says", arguments: Samples.reports + Samples.layouts)
    func spans(file: String) throws {
        let (document, report) = try read(bytes(file))
        let scalars = Array(document.text.unicodeScalars)
        for cell in report.cells {
            #expect((cell.raw == nil) == (cell.span == nil))
            guard let raw = cell.raw, let span = cell.span else { continue }
            let covered = scalars[(span.start - 1)..<(span.start - 1 + span.length)]
            #expect(String(String.UnicodeScalarView(covered)) == raw)
            let line = scalars[..<(span.start - 1)].count { $0 == "\n" } + 1
            #expect(span.line == line)
        }
    }

    @Test("A news page that quotes the title is no report")
    func newsPage() throws {
        let report = try read(Samples.sample("news-page.txt")).report
        #expect(report.kind == .other)
        #expect(report.cells == [])
    }
}
