import Models
import TestSupport
import Testing

@Suite("The cell to blame")
struct BlameTests {
    /// A table whose received requests and results have two digits.
    private var busy: ReportBuilder {
        var builder = ReportBuilder()
        for (column, count) in [("natural_person", 48), ("commercial_enterprise", 25), ("total", 73)] {
            builder = builder.printing("requests.received_new.\(column)", count)
                .printing("requests.granted.\(column)", count).printing("requests.total_processed.\(column)", count)
        }
        return builder
    }

    private func change(_ id: String, _ value: Int) -> Correction.Change {
        Correction.Change(id: id, value: CellValue(exactly: value) ?? .zero)
    }

    @Test func `A report whose equations hold has nobody to blame`() {
        #expect(busy.assessed.findings.allSatisfy { $0.blame == nil })
    }

    @Test func `A wrong figure is the cell where a row and a column cross`() throws {
        let findings = busy.printing("requests.granted.natural_person", 84).assessed.findings
        let failing = findings.filter { $0.rule == "T3-ROWSUM" || $0.rule == "T3-RESULTS" }
        #expect(failing.count == 2)
        for finding in failing {
            #expect(
                finding.blame == [
                    Correction(cells: [change("requests.granted.natural_person", 48)], slip: .swappedDigits)
                ])
            #expect(finding.message.zh.hasSuffix("只改一格就能使各等式都成立：“（一）予以公开／自然人”由 84 改为 48（像是两位数字颠倒）。"))
            #expect(
                finding.message.en.hasSuffix(
                    "One cell alone satisfies every equation: “(1) Granted / natural persons” from 84 to 48 "
                        + "(as if two digits were swapped)."))
        }
    }

    @Test(
        arguments: [
            (4, Correction.Slip.missingDigit, "像是少了一位数字", "as if a digit were lost"),
            (488, .extraDigit, "像是多了一位数字", "as if there were a digit too many"),
            (47, .wrongDigit, "像是一位数字有误", "as if one digit were wrong"),
        ])
    func `A slip of the pen is recognised`(printed: Int, slip: Correction.Slip, zh: String, en: String) throws {
        let report = busy.printing("requests.granted.natural_person", printed)
        let finding = try #require(report.findings(of: "T3-ROWSUM").first)
        #expect(finding.blame?.map(\.slip) == [slip])
        #expect(finding.message.zh.hasSuffix("由 \(printed) 改为 48（\(zh)）。"))
        #expect(finding.message.en.hasSuffix("from \(printed) to 48 (\(en))."))
    }

    @Test func `A change that is no slip of the pen has no name`() throws {
        let report = busy.printing("requests.granted.natural_person", 91)
        #expect(try #require(report.findings(of: "T3-ROWSUM").first).blame?.first?.slip == nil)
    }

    @Test func `Two figures that changed places are named together`() throws {
        let report = busy.printing("requests.granted.natural_person", 25)
            .printing("requests.granted.commercial_enterprise", 48)
        let finding = try #require(report.findings(of: "T3-RESULTS").first)
        let first = try #require(finding.blame?.first)
        #expect(first.slip == .wrongCell)
        #expect(
            first.cells == [
                change("requests.granted.natural_person", 48), change("requests.granted.commercial_enterprise", 25),
            ])
        #expect(finding.arguments["corrections"] == "1")
        #expect(
            finding.message.zh.hasSuffix(
                "最少改 2 格才能使各等式都成立，且只有一种改法：“（一）予以公开／自然人”由 25 改为 48、"
                    + "“（一）予以公开／商业企业”由 48 改为 25（像是填错了一格）。"))
        #expect(
            finding.message.en.hasSuffix(
                "At least 2 cells must change to satisfy every equation, in one way only: “(1) Granted / natural "
                    + "persons” from 25 to 48, “(1) Granted / commercial enterprises” from 48 to 25 (as if it stood in "
                    + "the cell beside its own)."))
    }

    @Test func `Two faults apart from each other are told apart`() throws {
        let report = busy.printing("requests.granted.natural_person", 84)
            .printing("requests.received_new.commercial_enterprise", 52)
        let row = try #require(report.findings(of: "T3-ROWSUM").first { $0.arguments["instance"] == "granted" })
        #expect(row.blame?.map(\.cells) == [[change("requests.granted.natural_person", 48)]])
        let column = try #require(report.findings(of: "T3-BALANCE").first)
        #expect(column.blame?.map(\.cells) == [[change("requests.received_new.commercial_enterprise", 25)]])
    }

    @Test func `Table 4 alone cannot tell which of its cells is wrong`() throws {
        let report = ReportBuilder().printing("remedies.review_upheld", 12).printing("remedies.review_corrected", 3)
            .printing("remedies.review_total", 16)
        let finding = try #require(report.findings(of: "T4-SUM").first)
        #expect(finding.blame?.count == 5)
        #expect(finding.blame?.allSatisfy { $0.cells.count == 1 } == true)
        #expect(finding.message.zh.contains("最少改 1 格能使各等式都成立，有 5 种改法："))
    }

    @Test func `What the prose says as well is named first`() throws {
        var report = ReportBuilder().printing("remedies.review_upheld", 12).printing("remedies.review_corrected", 3)
            .printing("remedies.review_total", 16)
        let place = Span(line: 7, start: 210, length: 2)
        let fact = QuotedFact(
            .review, value: CellValue(exactly: 15), raw: "15", at: place,
            in: Quote("本年度行政复议15件。", at: Span(line: 7, start: 203, length: 11)))
        report.report.narrative.facts = [fact]
        let finding = try #require(report.findings(of: "T4-SUM").first)
        let first = try #require(finding.blame?.first)
        #expect(first.cells == [change("remedies.review_total", 15)])
        #expect(first.witness == place)
        #expect(finding.message.zh.contains("“行政复议／总计”由 16 改为 15（像是一位数字有误，正文也这样写）"))
        #expect(finding.message.en.contains("from 16 to 15 (as if one digit were wrong, which the prose says too)"))
    }

    @Test func `What the prose confirms is named last`() throws {
        var report = ReportBuilder().printing("remedies.review_upheld", 12).printing("remedies.review_corrected", 3)
            .printing("remedies.review_total", 16)
        let place = Span(line: 7, start: 210, length: 2)
        report.report.narrative.facts = [
            QuotedFact(
                .review, value: CellValue(exactly: 16), raw: "16", at: place,
                in: Quote("本年度行政复议16件。", at: Span(line: 7, start: 203, length: 11)))
        ]
        let finding = try #require(report.findings(of: "T4-SUM").first)
        #expect(finding.blame?.last?.cells == [change("remedies.review_total", 15)])
    }

    @Test func `No figure is changed to less than nought`() throws {
        let report = ReportBuilder().printing("remedies.review_upheld", 12).printing("remedies.review_total", 2)
        let finding = try #require(report.findings(of: "T4-SUM").first)
        #expect(
            finding.blame?.map(\.cells) == [
                [change("remedies.review_upheld", 2)], [change("remedies.review_total", 12)],
            ])
    }

    @Test func `A cell that is not printed is not to blame`() throws {
        let report = busy.inferring("requests.granted.natural_person", 84)
        let finding = try #require(report.findings(of: "T3-ROWSUM").first)
        #expect(finding.blame?.contains { $0.cells.contains { $0.id == "requests.granted.natural_person" } } != true)
    }

    @Test func `Where more than three cells are wrong nobody is named`() {
        var report = busy
        for row in ["granted", "partially_granted", "refused_state_secret", "unable_not_held"] {
            report = report.printing("requests.\(row).research_institution", 7)
                .printing("requests.\(row).public_welfare_org", 9)
        }
        let findings = report.assessed.findings.filter { $0.rule.hasPrefix("T3-") && $0.outcome == .fail }
        #expect(!findings.isEmpty)
        #expect(findings.allSatisfy { $0.blame == nil })
    }
}
