import Forms
import Models
import StoreCore

/// A report made by hand, whose spans point to where its text really prints
/// them.
struct Sample {
    var seed: UInt8 = 1
    var edition = Edition.form2021
    var kind = ParsedReport.Kind.report
    var agency: String? = "凤泉区市场监督管理局"
    var year: Int? = 2024
    var published: String?
    var readerVersion = ReaderVersion.current
    var rules = "1"
    var submission = Submission()
    var findings = 1
    /// Where the text stands in the document.
    var places: [TextPlace] = []
    /// The figure of a cell; nil for a blank one.
    var figure: (FormCell) -> Int? = { $0.index % 7 == 3 ? nil : $0.index }

    var id: DocumentID {
        get throws { try DocumentID(bytes: [UInt8](repeating: seed, count: 32)).orThrow() }
    }

    var item: StoreItem {
        get throws { .report(try report) }
    }

    var archive: StoreItem {
        get throws {
            let text = printed.text
            let document = Document(
                id: try id, submission: submission, format: .text, charset: "UTF-8", byteCount: text.utf8.count,
                text: text)
            return .archive(ArchivedDocument(document: document, content: Array(text.utf8), places: places))
        }
    }

    var report: AssessedReport {
        get throws {
            let (text, cells) = printed
            let document = Document(
                id: try id, submission: submission, format: .text, charset: "UTF-8", byteCount: text.utf8.count,
                text: text)
            var reading = ParsedReport(of: document, kind: kind)
            reading.readerVersion = readerVersion
            reading.identity.agency = agency.map { Sourced($0, from: .title, at: Span(line: 1, start: 1, length: 10)) }
            reading.identity.year = year.map { Sourced($0, from: .title) }
            reading.identity.scope = .own
            reading.identity.published = published.flatMap(CalendarDate.init(iso:)).map { Sourced($0, from: .label) }
            if kind == .report {
                reading.edition = edition
                reading.cells = cells
                let heading = Span(line: 1, start: 1, length: 4)
                reading.narrative = narrative
                reading.sections = [Section(kind: .overview, heading: "政府信息", headingSpan: heading, bodySpan: nil)]
            }
            var outcomes = OutcomeCounts()
            outcomes[.pass] = 30
            outcomes[.fail] = findings
            return AssessedReport(
                reading: reading, ruleSetVersion: rules,
                findings: (0..<findings).map { _ in Self.finding }, outcomes: outcomes)
        }
    }

    static var finding: Finding {
        var finding = Finding(
            rule: "T3-BALANCE", severity: .error, outcome: .fail, verdict: .report,
            message: Finding.Message(zh: "新收加结转不等于总计", en: "new and carried in do not equal the total"))
        finding.cells = ["requests.received_new.total", "requests.carried_in.total"]
        finding.expected = CellValue(millionths: 15_000_000)
        finding.actual = CellValue(millionths: 14_000_000)
        finding.difference = CellValue(millionths: -1_000_000)
        finding.blame = [
            Correction(
                cells: [Correction.Change(id: "requests.carried_in.total", value: .zero)], slip: .wrongDigit)
        ]
        finding.related = [2, 3]
        finding.arguments = ["quoted \"name\"": "第\u{1}行\n\\"]
        return finding
    }

    /// Two figures and a statement, which stand in the title.
    private var narrative: Narrative {
        func span(_ start: Int, _ length: Int) -> Span { Span(line: 1, start: start, length: length) }
        let quote = Quote("政府信息公开工作年度报告", at: span(1, 12))
        let whole = QuotedFact(.disclosedTotal, value: CellValue(exactly: 392), raw: "信息", at: span(3, 2), in: quote)
        var part = QuotedFact(.disclosedByChannel, value: nil, raw: "年度", at: span(9, 2), in: quote)
        part.bound = .atLeast
        part.unit = "条"
        part.subject = "公开"
        part.category = .website
        part.parent = 0
        part.period = .other
        part.year = 2023
        let statement = Statement(.platform, subject: "工作", at: span(7, 2), category: .wechat, in: quote)
        return Narrative(facts: [whole, part], statements: [statement])
    }

    private var printed: (text: String, cells: [Cell]) {
        var text = "政府信息公开工作年度报告\n"
        var cells: [Cell] = []
        var line = 2
        for definition in Form.of(edition).cells {
            text += definition.label + "\t"
            if let figure = figure(definition) {
                let raw = "\(figure)件"
                let span = Span(line: line, start: text.unicodeScalars.count + 1, length: raw.unicodeScalars.count)
                cells.append(
                    Cell(value: CellValue(exactly: figure), status: .reported, basis: .label, raw: raw, span: span))
                text += raw
            } else {
                cells.append(Cell(value: nil, status: .blank, basis: .label))
            }
            text += "\n"
            line += 1
        }
        return (text, cells)
    }
}

extension Optional {
    func orThrow() throws -> Wrapped {
        guard let self else { throw TestDatabase.Nothing() }
        return self
    }
}
