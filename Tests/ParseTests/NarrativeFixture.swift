import Foundation
import IngestCore
import Models
import TestSupport
import Text

@testable import ParseCore

/// A number of the prose as a fixture names it.
struct NarrativeLine: Hashable, CustomStringConvertible {
    var line: Int
    var raw: String
    /// What it is, or `denial` where the words deny that there is any.
    var use: String
    var fact: String = ""
    var value: String = ""

    var description: String { "\(line) \(raw) \(use) \(fact) \(value)" }
}

enum NarrativeFixture {
    /// What a person read in a document, one line for each number, in
    /// `Tests/Fixtures/narrative`.
    static func expected(_ name: String) throws -> [NarrativeLine] {
        let url = Samples.root.appending(path: "Tests/Fixtures/narrative").appending(path: "\(name).tsv")
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst().map { row in
            let fields = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return NarrativeLine(
                line: Int(fields[0]) ?? 0, raw: fields[1], use: fields[2], fact: fields.count > 3 ? fields[3] : "",
                value: fields.count > 4 ? fields[4] : "")
        }
    }

    /// What the reader finds in a document.
    static func found(_ bytes: [UInt8]) throws -> [NarrativeLine] {
        let document = try Intake().read(bytes, submission: Submission())
        let source = SourceText(document.text)
        let sections = SectionLocator(source: source, folded: FoldedText(source)).sections()
        let year = ReportParser().parse(document).identity.year?.value
        var numbers: [NarrativeReader.Found]? = []
        let narrative = NarrativeReader(source: source, sections: sections, year: year).read(noting: &numbers)
        var lines = (numbers ?? []).map { number in
            let fact = number.fact.map { narrative.facts[$0] }
            return (
                number.range.lowerBound,
                NarrativeLine(
                    line: source.span(number.range).line, raw: source.string(number.range), use: number.use.rawValue,
                    fact: fact?.kind.rawValue ?? "", value: fact?.value?.description ?? "")
            )
        }
        for fact in narrative.facts where fact.basis == .denial {
            let line = NarrativeLine(
                line: fact.span.line, raw: "-", use: "denial", fact: fact.kind.rawValue, value: "\(fact.value ?? .zero)"
            )
            let start = lines.lastIndex { $0.1.line <= fact.span.line }.map { lines[$0].0 } ?? 0
            lines.append((start, line))
        }
        return lines.enumerated().sorted { ($0.element.1.line, $0.offset) < ($1.element.1.line, $1.offset) }.map(
            \.element.1)
    }
}
