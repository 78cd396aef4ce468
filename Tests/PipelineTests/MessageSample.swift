import Models
import Testing

/// Messages about one document: with nothing that can be left out, or with
/// everything that there is.
struct MessageSample: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let document: Document
    let report: ParsedReport
    let assessed: AssessedReport

    static let bare: MessageSample = {
        let document = Document(
            id: id, submission: Submission(), format: .text, charset: "UTF-8", byteCount: 0, text: "")
        let report = ParsedReport(of: document, kind: .other)
        return MessageSample(
            testDescription: "bare", document: document, report: report,
            assessed: AssessedReport(reading: report, ruleSetVersion: "", findings: [], outcomes: OutcomeCounts()))
    }()

    static let full: MessageSample = {
        let document = Document(
            id: id, submission: submission, format: .html, charset: "GB18030", byteCount: 7, text: "文\n\"\u{1F}",
            tableLines: TableLines(runs: [1, 1]),
            notes: [DocumentNote(.brokenCharacters, 1, of: 4)])
        let report = reading(of: document)
        var outcomes = OutcomeCounts()
        for (index, outcome) in Outcome.allCases.enumerated() { outcomes[outcome] = index + 1 }
        return MessageSample(
            testDescription: "full", document: document, report: report,
            assessed: AssessedReport(reading: report, ruleSetVersion: "3", findings: [finding], outcomes: outcomes))
    }()

    private static let id = DocumentID(bytes: [UInt8](repeating: 0xA9, count: 32)) ?? unknown
    private static var unknown: DocumentID { fatalError("an id has 32 bytes") }
    private static let span = Span(line: 3, start: 40, length: 8)

    private static var submission: Submission {
        var submission = Submission()
        submission.sourceID = "7"
        submission.sourceURL = "https://example.gov.cn/公开/1.html"
        submission.filename = "年报\\.txt"
        submission.agency = "澄屿市商务局"
        submission.year = 2024
        submission.publishedAt = CalendarDate(year: 2025, month: 1, day: 24)
        submission.contentType = "text/plain"
        submission.messageID = "a/b"
        submission.timestamp = .min
        submission.traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
        submission.ignored = ["year: “二〇二四”\n\t\r", ""]
        return submission
    }

    private static func reading(of document: Document) -> ParsedReport {
        var report = ParsedReport(of: document, kind: .report)
        report.readerVersion = "9"
        report.identity = identity
        report.edition = .form2021
        var section = Section(kind: .overview, heading: "一、总体\t情况", headingSpan: span, bodySpan: span)
        section.brief = "无"
        report.sections = [
            section, Section(kind: .problems, heading: "", headingSpan: span, bodySpan: nil),
        ]
        report.cells = [
            Cell(value: CellValue(exactly: -15), status: .reported, basis: .label, raw: "15\"", span: span), .absent,
        ]
        for (index, status) in CellStatus.allCases.enumerated() {
            let basis = CellBasis.allCases[index % CellBasis.allCases.count]
            report.cells.append(Cell(value: CellValue(millionths: .min), status: status, basis: basis, raw: ""))
        }
        report.observations = [
            Observation(.valueCount, in: .requests, subject: "granted", expected: 7, found: 6, at: span),
            Observation(.rowAbsent, in: .remedies, subject: "x"),
        ]
        report.usedRelations = [1, 5]
        report.narrative = narrative
        report.remarks = [
            Remark(.otherYear, "2023 年", at: span, table: .proactive, subject: "2023"), Remark(.template, "", at: span),
        ]
        report.subtotals = [Subtotal(id: "requests.refused.total", value: .zero, raw: "0", span: span)]
        report.prose = ProseSignature(
            minima: (0..<ProseSignature.size).map { $0 == 7 ? 0 : UInt16($0) * 513 }, length: 640)
        return report
    }

    private static var identity: ReportIdentity {
        var identity = ReportIdentity()
        identity.title = Sourced("年度报告", from: .title, at: span)
        identity.agency = Sourced("澄屿市商务局", from: .signature, at: span)
        identity.year = Sourced(2024, from: .label, at: span)
        identity.scope = .consolidated
        let dates = (1...4).map {
            CalendarDate(year: 2024, month: $0, day: 9).map { Sourced($0, from: .label, at: span) }
        }
        (identity.periodStart, identity.periodEnd, identity.published, identity.signed) = (
            dates[0], dates[1], dates[2], dates[3]
        )
        identity.otherAgencies = [Sourced("商务局", from: .masthead, at: span)]
        identity.region = Region(code: "410704", name: "河南省新乡市凤泉区", basis: .unique)
        identity.regionCandidates = ["410704", "410705"]
        identity.level = .county
        identity.kind = .department
        identity.documentNumber = Sourced("澄商〔2025〕1号", from: .label, at: span)
        identity.indexNumber = Sourced("A/1", from: .label, at: span)
        identity.isPeriodMended = true
        return identity
    }

    private static var narrative: Narrative {
        let quote = Quote("收到15件", at: span)
        var fact = QuotedFact(.requestsReceived, value: CellValue(exactly: 15), raw: "15", at: span, in: quote)
        fact.basis = .all
        fact.bound = .atLeast
        fact.unit = "件"
        fact.subject = "本市"
        fact.category = FactCategory.allCases.first
        fact.parent = 1
        fact.period = .plan
        fact.year = 2023
        let bare = QuotedFact(
            .requestsReceived, value: nil, raw: "", at: Span(line: 1, start: 1, length: 0),
            in: Quote("无", at: Span(line: 9, start: 9, length: 1)))
        return Narrative(
            facts: [fact, bare],
            statements: [
                Statement(.platform, subject: "微博", at: span, category: FactCategory.allCases.last, in: quote),
                Statement(.training, subject: "培训", at: span, in: quote),
            ], isCut: true)
    }

    private static var finding: Finding {
        var finding = Finding(
            rule: "T3-BALANCE", severity: .error, outcome: .fail, verdict: .report,
            message: Finding.Message(zh: "“自然人”一列", en: "Column “natural persons”"))
        finding.cells = ["requests.received_new.total"]
        finding.expected = CellValue(millionths: .max)
        finding.actual = .zero
        finding.difference = CellValue(millionths: .min)
        finding.arguments = ["instance": "total", "": "\u{1F}/\\"]
        finding.span = span
        var correction = Correction(
            cells: [Correction.Change(id: "requests.granted.total", value: .zero)], slip: .wrongDigit)
        correction.witness = span
        finding.blame = [correction, Correction(cells: [])]
        finding.related = [2]
        return finding
    }
}
