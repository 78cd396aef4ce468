import Foundation
import Models
import Testing

@Suite("Reports on the wire")
struct ReportCodingTests {
    /// Every status and every basis, with and without value, text and place.
    private var cells: [Cell] {
        let plain = CellStatus.allCases.flatMap { status in
            CellBasis.allCases.map { Cell(value: nil, status: status, basis: $0) }
        }
        let place = Span(line: 3, start: 40, length: 8)
        return plain + [
            Cell(value: CellValue(exactly: 15), status: .reported, basis: .label, raw: "15", span: place),
            Cell(value: CellValue(millionths: -1), status: .damaged, basis: .undecided, raw: "\u{0}“\n", span: place),
            Cell(value: .zero, status: .inferred, basis: .arithmetic),
            .absent,
        ]
    }

    private func report() throws -> ParsedReport {
        let id = try #require(DocumentID(bytes: [UInt8](repeating: 9, count: 32)))
        let document = Document(
            id: id, submission: Submission(), format: .markdown, charset: "GB18030", byteCount: 7, text: "文")
        var report = ParsedReport(of: document, kind: .report)
        report.cells = cells
        report.edition = .form2019
        report.identity.year = Sourced(2020, from: .title, at: Span(line: 1, start: 1, length: 4))
        report.observations = [Observation(.valueCount, in: .requests, subject: "granted", expected: 7, found: 6)]
        report.usedRelations = [1, 5]
        return report
    }

    @Test func `A parsed report survives its journey`() throws {
        let report = try report()
        let data = try JSONEncoder().encode(report.head)
        let head = try JSONDecoder().decode(ParsedReport.Head.self, from: data)
        #expect(try ParsedReport(head: head, attachments: []) == report)
    }

    @Test func `Where the authority is travels with it, and a message that does not say it is read as well`() throws {
        var report = try report()
        let former = try JSONEncoder().encode(report.head)
        #expect(!String(decoding: former, as: UTF8.self).contains("region"))
        #expect(
            try ParsedReport(head: JSONDecoder().decode(ParsedReport.Head.self, from: former), attachments: [])
                == report)
        report.identity.region = Region(code: "410704", name: "河南省新乡市凤泉区", basis: .unique)
        report.identity.level = .county
        report.identity.kind = .governmentOffice
        report.identity.regionCandidates = ["410704"]
        report.identity.otherAgencies = [Sourced("某区商务局", from: .signature)]
        report.identity.isPeriodMended = true
        let data = try JSONEncoder().encode(report.head)
        let head = try JSONDecoder().decode(ParsedReport.Head.self, from: data)
        #expect(try ParsedReport(head: head, attachments: []) == report)
    }

    @Test func `Cells travel column by column`() throws {
        var report = try report()
        report.cells = [
            Cell(
                value: CellValue(exactly: 15), status: .reported, basis: .label, raw: "15",
                span: Span(line: 3, start: 40, length: 2)),
            .absent,
        ]
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let text = String(decoding: try encoder.encode(report.head), as: UTF8.self)
        #expect(
            text.contains(
                #""cells":{"basis":"ln","raw":"15","size":"2,","span":"3,40,2,0,0,0","status":"rm","value":"15000000,"}"#
            ))
    }

    @Test func `Any raw text and any figure arrive as they were`() throws {
        var report = try report()
        let span = Span(line: 1, start: 1, length: 1)
        report.cells = ["", ",", "\"15,1\"\n", "政府\u{1F}\u{0}", "𠮷"].enumerated().map { index, raw in
            Cell(
                value: CellValue(millionths: [0, -1, Int64.max, Int64.min, 7][index]), status: .reported,
                basis: .label, raw: raw, span: span)
        }
        let head = try JSONDecoder().decode(ParsedReport.Head.self, from: JSONEncoder().encode(report.head))
        #expect(try ParsedReport(head: head, attachments: []) == report)
    }

    @Test(arguments: [
        (#""status":"rm""#, #""status":"r""#), (#""basis":"ln""#, #""basis":"lx""#),
        (#""value":"0,""#, #""value":"0,,""#), (#""value":"0,""#, #""value":"x,""#), (#""size":",""#, #""size":"1,""#),
        (#""size":",""#, #""size":"-1,""#), (#""raw":"""#, #""raw":"1""#),
        (#""span":"0,0,0,0,0,0""#, #""span":"0,0,0,0,0,""#),
    ])
    func `Columns that do not fit each other are refused`(whole: String, broken: String) throws {
        var report = try report()
        report.cells = [Cell(value: .zero, status: .reported, basis: .label), .absent]
        let text = String(decoding: try JSONEncoder().encode(report.head), as: UTF8.self)
        let damaged = text.replacingOccurrences(of: whole, with: broken)
        #expect(damaged != text)
        let head = try JSONDecoder().decode(ParsedReport.Head.self, from: Data(damaged.utf8))
        #expect(throws: StageMessageError.self) { try ParsedReport(head: head, attachments: []) }
    }

    @Test func `A message of this version or the one before is accepted`() {
        #expect(ParsedReport.type == "gongkai.parsed.v1")
        #expect(ParsedReport.accepts(type: "gongkai.parsed.v1"))
        #expect(!ParsedReport.accepts(type: "gongkai.parsed.v0"))
        #expect(!ParsedReport.accepts(type: "gongkai.parsed.v2"))
        #expect(!ParsedReport.accepts(type: "gongkai.assessed.v1"))
    }
}
