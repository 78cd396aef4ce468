import Models
import TestSupport
import Testing

@Suite("ID-YEAR: 统计年度一致")
struct SameYearTests {
    private let report = ReportBuilder.plain.period("2024-01-01", "2024-12-31")

    @Test func `Title, period and sender that agree have no finding`() {
        #expect(report.changing { $0.submission.year = 2024 }.findings(of: "ID-YEAR").isEmpty)
    }

    @Test func `A title and a period of other years cannot both be right`() throws {
        let finding = try #require(report.year(2023).dated(nil).findings(of: "ID-YEAR").first)
        #expect(finding.severity == .error)
        #expect(finding.verdict == .report)
        #expect(finding.span?.line == 1)
        #expect(finding.arguments == ["title": "2023", "period": "2024"])
        #expect(finding.expected == nil)
        #expect(finding.message.zh == "统计年度不一致：标题写的是2023年，统计期限是2024年。请更正标题或者统计期限。")
        #expect(
            finding.message.en == "The statistics year is not the same everywhere: the title says 2023, the period is "
                + "2024. Mend the title or the period.")
    }

    @Test func `The year of publication tells which one is due`() throws {
        let finding = try #require(report.year(2023).dated("2025-01-24").findings(of: "ID-YEAR").first)
        #expect(finding.expected == CellValue(exactly: 2024))
    }

    @Test func `By a year in dispute nothing else is judged`() {
        let disputed = report.of("鹤汀县商务局").year(2023).dated("2025-01-24")
        #expect(disputed.findings(of: "CAL-DEPT").isEmpty)
        #expect(disputed.dated("2026-06-01").findings(of: "CAL-REDATED").isEmpty)
        #expect(disputed.dated("2023-06-01").findings(of: "CAL-EARLY").isEmpty)
        #expect(disputed.year(2020).findings(of: "ID-EDITION").isEmpty)
        let told = disputed.changing { $0.submission.year = 2023 }
        #expect(told.findings(of: "CAL-DEPT").count == 1)
    }

    @Test func `A sender that says another year may be wrong itself`() throws {
        let told = report.changing { $0.submission.year = 2023 }
        let finding = try #require(told.findings(of: "ID-YEAR").first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .reading)
        #expect(finding.message.zh == "统计年度不一致：标题写的是2024年，统计期限是2024年，报送信息是2023年。请核实报送信息。")
        #expect(
            finding.message.en == "The statistics year is not the same everywhere: the title says 2024, the period is "
                + "2024, its sender says 2023. Check what the sender says.")
    }

    @Test func `Late publication, an odd period and a single year are no disagreement`() {
        #expect(report.dated("2026-08-01").findings(of: "ID-YEAR").isEmpty)
        #expect(ReportBuilder.plain.period("2024-01-01", "2025-12-31").findings(of: "ID-YEAR").isEmpty)
        #expect(ReportBuilder.plain.findings(of: "ID-YEAR").isEmpty)
    }
}
