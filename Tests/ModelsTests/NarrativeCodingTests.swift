import Foundation
import Models
import Testing

@Suite("The prose on the wire")
struct NarrativeCodingTests {
    private func report(_ narrative: Narrative) throws -> ParsedReport {
        let id = try #require(DocumentID(bytes: [UInt8](repeating: 9, count: 32)))
        let document = Document(
            id: id, submission: Submission(), format: .text, charset: "UTF-8", byteCount: 7, text: "文")
        var report = ParsedReport(of: document, kind: .report)
        report.narrative = narrative
        return report
    }

    /// Every word of every enumeration, and texts of every kind.
    private var narrative: Narrative {
        let span = Span(line: 3, start: 40, length: 2)
        let quotes = ["", "全年“公开”,21条\n", "𠮷"].enumerated().map {
            Quote($1, at: Span(line: 1, start: $0 + 1, length: 9))
        }
        var facts = FactKind.allCases.enumerated().map { index, kind in
            QuotedFact(
                kind, value: CellValue(millionths: Int64(index) - 1), raw: "\(index)", at: span, in: quotes[index % 3])
        }
        for (index, category) in FactCategory.allCases.enumerated() {
            var fact = QuotedFact(.result, value: nil, raw: "十,", at: span, in: quotes[index % 3])
            fact.category = category
            fact.basis = QuotedFact.Basis.allCases[index % 3]
            fact.bound = QuotedFact.Bound.allCases[index % 4]
            fact.period = QuotedFact.Period.allCases[index % 5]
            fact.unit = index % 2 == 0 ? nil : "条,"
            fact.subject = index % 3 == 0 ? "" : "网站"
            fact.parent = index
            fact.year = 2000 + index
            facts.append(fact)
        }
        let statements = Statement.Kind.allCases.map {
            Statement($0, subject: "三审", at: span, category: $0 == .platform ? .wechat : nil, in: quotes[1])
        }
        return Narrative(facts: facts, statements: statements, isCut: true)
    }

    private func journey(_ report: ParsedReport, _ change: (String) -> String = { $0 }) throws -> ParsedReport {
        let text = String(decoding: try JSONEncoder().encode(report.head), as: UTF8.self)
        let head = try JSONDecoder().decode(ParsedReport.Head.self, from: Data(change(text).utf8))
        return try ParsedReport(head: head, attachments: [])
    }

    @Test func `Figures and statements survive their journey`() throws {
        let report = try report(narrative)
        #expect(try journey(report) == report)
        let empty = try self.report(Narrative())
        #expect(try journey(empty) == empty)
    }

    @Test func `An assessed report carries them as well`() throws {
        let assessed = AssessedReport(
            reading: try report(narrative), ruleSetVersion: "1", findings: [], outcomes: OutcomeCounts())
        let head = try JSONDecoder().decode(AssessedReport.Head.self, from: JSONEncoder().encode(assessed.head))
        #expect(try AssessedReport(head: head, attachments: []) == assessed)
    }

    @Test func `A message of before there were figures has none`() throws {
        var object = try #require(
            try JSONSerialization.jsonObject(with: JSONEncoder().encode(report(narrative).head)) as? [String: Any])
        #expect(object.removeValue(forKey: "narrative") != nil)
        let head = try JSONDecoder().decode(
            ParsedReport.Head.self, from: JSONSerialization.data(withJSONObject: object))
        #expect(try ParsedReport(head: head, attachments: []).narrative == Narrative())
    }

    @Test(arguments: [
        (#""count":1"#, #""count":2"#), (#""kind":"share""#, #""kind":"shares""#),
        (#""quoteCount":1"#, #""quoteCount":0"#),
        (#""basis":"number""#, #""basis":"""#), (#""count":1"#, #""count":-1"#),
        (#""count":1"#, #""count":9223372036854775807"#),
        (#""numbers":"1000000,0,"#, #""numbers":"1000000,1,"#), (#""raw":"3:七""#, #""raw":"3:""#),
        (#""raw":"3:七""#, #""raw":"七""#), (#""raw":"3:七""#, #""raw":"-3:七""#),
    ])
    func `Columns that do not fit each other are refused`(whole: String, broken: String) throws {
        let quote = Quote("占七成", at: Span(line: 1, start: 1, length: 3))
        var fact = QuotedFact(
            .share, value: CellValue(exactly: 1), raw: "七", at: Span(line: 1, start: 2, length: 1), in: quote)
        fact.parent = 0
        let report = try report(Narrative(facts: [fact]))
        #expect(throws: StageMessageError.self) {
            try journey(report) { text in
                let damaged = text.replacingOccurrences(of: whole, with: broken)
                #expect(damaged != text)
                return damaged
            }
        }
    }
}
