import ComparisonCore
import Forms
import Models
import Testing

@Suite("ID-VERSION")
struct VersionChangedTests {
    private let rule = "ID-VERSION"
    private let granted = "requests.granted.total"

    private func report(_ figures: [String: Int?], before: ComparedReport) -> ComparedReport {
        var report = Reports.report(2024, figures)
        report.before = EarlierVersion(
            edition: before.form?.edition, cells: before.cells, published: CalendarDate(iso: "2025-01-20"))
        return report
    }

    @Test("Without another version, and with one that has the same figures")
    func passes() {
        #expect(Reports.years([Reports.report(2024)], rule).isEmpty)
        #expect(Reports.years([report([granted: 13], before: Reports.report(2024, [granted: 13]))], rule).isEmpty)
    }

    @Test("The figures that changed are listed")
    func fails() throws {
        let corrected = report(
            [granted: 14, "remedies.review_total": 1],
            before: Reports.report(2024, [granted: 13, "remedies.review_total": nil]))
        let finding = try #require(Reports.years([corrected], rule).first)
        #expect(
            finding.message.zh
                == "本报告有内容不同的前一版本（2025-01-20 公开），有 2 个数值不同：“（一）予以公开／总计”：13 → 14；"
                + "“行政复议／总计”：空白 → 1。以本版本为准。")
        #expect(
            finding.message.en
                == "There is an earlier version of this report (published 2025-01-20), from which 2 figures differ: "
                + "“(1) Granted / total”: 13 → 14; “Administrative review / total”: blank → 1. This version counts.")
        #expect(finding.cells == [granted, "remedies.review_total"])
        #expect(finding.arguments == ["count": "2"])
    }

    @Test("Of many figures ten are named")
    func many() throws {
        let columns = ["upheld", "corrected", "other", "pending"]
        let figures = [String: Int?](
            uniqueKeysWithValues: ["review", "litigation_direct", "litigation_after_review"].flatMap { block in
                columns.map { ("remedies.\(block)_\($0)", 3) }
            })
        let finding = try #require(Reports.years([report(figures, before: Reports.report(2024))], rule).first)
        #expect(finding.message.zh.hasSuffix("0 → 3等 12 个。以本版本为准。"))
        #expect(finding.message.en.hasSuffix("0 → 3 and 2 more. This version counts."))
        #expect(finding.cells.count == 10)
    }

    @Test("What was lost in one of them is not known, and cannot be judged")
    func lost() {
        var before = Reports.report(2024)
        before.cells[3] = ComparedCell(value: nil, status: .damaged, basis: .undecided)
        let reports = [report([:], before: before)]
        #expect(Reports.years(reports, rule).isEmpty)
        #expect(Reports.outcomes(reports)[.notAssessable] == 1)
        #expect(Reports.outcomes([report([:], before: Reports.report(2020))])[.notAssessable] == 1)
    }
}
