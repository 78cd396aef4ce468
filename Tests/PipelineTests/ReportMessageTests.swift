import Foundation
import Models
import Pipeline
import Testing

@Suite("A report as a message")
struct ReportMessageTests {
    /// A report of which every part says something.
    private func assessed() throws -> AssessedReport {
        let id = try #require(DocumentID(bytes: [UInt8](repeating: 0xA9, count: 32)))
        var submission = Submission()
        submission.sourceURL = "https://example.gov.cn/公开/1.html"
        submission.publishedAt = CalendarDate(year: 2025, month: 1, day: 24)
        submission.timestamp = 1_737_676_800
        submission.ignored = ["year: “二〇二四”\n"]
        let document = Document(
            id: id, submission: submission, format: .html, charset: "GB18030", byteCount: 7, text: "文")
        let span = Span(line: 3, start: 40, length: 8)
        var report = ParsedReport(of: document, kind: .report)
        report.identity.agency = Sourced("澄屿市商务局", from: .title, at: span)
        report.identity.year = Sourced(2024, from: .external)
        report.identity.region = Region(code: "410704", name: "河南省新乡市凤泉区", basis: .unique)
        report.edition = .form2021
        report.sections = [Section(kind: .overview, heading: "一、总体\t情况", headingSpan: span, bodySpan: nil)]
        report.cells = [
            Cell(value: CellValue(exactly: 15), status: .reported, basis: .label, raw: "15\"", span: span), .absent,
        ]
        report.observations = [Observation(.valueCount, in: .requests, subject: "granted", expected: 7, found: 6)]
        report.usedRelations = [1, 5]
        report.remarks = [Remark(.otherYear, "2023 年", at: span, subject: "2023")]
        report.narrative.facts = [
            QuotedFact(
                .requestsReceived, value: CellValue(exactly: 15), raw: "15", at: span, in: Quote("收到15件", at: span))
        ]
        var finding = Finding(
            rule: "T3-BALANCE", severity: .error, outcome: .fail, verdict: .report,
            message: Finding.Message(zh: "“自然人”一列", en: "Column “natural persons”"))
        finding.cells = ["requests.received_new.total"]
        finding.difference = CellValue(millionths: .min)
        finding.arguments = ["instance": "total", "": "\u{1F}"]
        finding.blame = [
            Correction(cells: [Correction.Change(id: "requests.granted.total", value: .zero)], slip: .wrongDigit)
        ]
        finding.related = [2]
        var outcomes = OutcomeCounts()
        outcomes[.pass] = 31
        outcomes[.notAssessable] = 2
        return AssessedReport(reading: report, ruleSetVersion: "3", findings: [finding], outcomes: outcomes)
    }

    @Test("Its line is read by Foundation, and what Foundation writes is read as its line")
    func bothWays() throws {
        let report = try assessed()
        let body = try MessageCodec.encode(report)
        #expect(try MessageCodec.decode(AssessedReport.self, from: body) == report)

        struct Line: Codable {
            var head: AssessedReport.Head
            var sizes: [Int]
        }
        #expect(body.last == UInt8(ascii: "\n"))
        let read = try JSONDecoder().decode(Line.self, from: Data(body.dropLast()))
        #expect(try AssessedReport(head: read.head, attachments: []) == report)
        let written = try JSONEncoder().encode(Line(head: report.head, sizes: []))
        #expect(try MessageCodec.decode(AssessedReport.self, from: Array(written) + body.suffix(1)) == report)
    }

    @Test("Cut short anywhere, or with any bit turned, it is refused or read, and nothing else")
    func damaged() throws {
        let body = try MessageCodec.encode(assessed())
        for end in body.indices {
            #expect(throws: StageMessageError.self) {
                try MessageCodec.decode(AssessedReport.self, from: Array(body[..<end]))
            }
        }
        for place in body.indices {
            for bit in 0..<8 {
                var damaged = body
                damaged[place] ^= 1 << bit
                _ = try? MessageCodec.decode(AssessedReport.self, from: damaged)
            }
        }
    }

    @Test("What is wrong with a message is said with its place")
    func refused() throws {
        let text = String(decoding: try MessageCodec.encode(assessed()), as: UTF8.self)
        let damaged = text.replacingOccurrences(of: #""verdict":"report""#, with: #""verdict":"reports""#)
        let error = try #require(throws: StageMessageError.self) {
            try MessageCodec.decode(AssessedReport.self, from: Array(damaged.utf8))
        }
        #expect(error.description.hasPrefix("the line of JSON is not that of a gongkai.assessed.v1: "))
        #expect(error.description.contains("findings") && error.description.contains("verdict"))
    }
}
