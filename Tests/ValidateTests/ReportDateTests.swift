import Models
import TestSupport
import Testing

@Suite("CAL-EARLY: 日期早于统计期结束")
struct EarlyDateTests {
    @Test func `A report dated after its period has no finding`() {
        #expect(ReportBuilder.plain.dated("2025-01-01", signed: "2025-01-01").findings(of: "CAL-EARLY").isEmpty)
    }

    @Test func `A report signed in December does not know the year`() throws {
        let report = ReportBuilder.plain.dated("2025-01-10", signed: "2024-12-25")
        let finding = try #require(report.findings(of: "CAL-EARLY").first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .report)
        #expect(finding.span?.line == 400)
        #expect(finding.arguments == ["period_end": "2024-12-31", "dates": "2024-12-25"])
        #expect(
            finding.message.zh == "落款日期为2024年12月25日，不晚于统计期的最后一天2024年12月31日；全年数据此时还不完整，"
                + "请核对日期、统计年度和数据。")
        #expect(
            finding.message.en == "The date of signature is 2024-12-25, not after 2024-12-31, the last day of the "
                + "period: the figures of the whole year were not known yet. Check the dates, the year and the "
                + "figures.")
    }

    @Test func `Both dates are one finding`() throws {
        let findings = ReportBuilder.plain.dated("2024-12-31", signed: "2024-12-30").findings(of: "CAL-EARLY")
        #expect(findings.count == 1)
        #expect(
            findings.first?.message.zh == "发布日期为2024年12月31日，落款日期为2024年12月30日，不晚于统计期的最后一天2024年12月31日；"
                + "全年数据此时还不完整，请核对日期、统计年度和数据。")
        #expect(
            findings.first?.message.en.hasPrefix(
                "The date of publication is 2024-12-31 and the date of signature is 2024-12-30, not after 2024-12-31")
                == true)
    }

    @Test func `A period that ends early makes no earlier date right`() {
        let report = ReportBuilder.plain.period("2024-01-01", "2024-11-30").dated("2024-12-20")
        #expect(report.findings(of: "CAL-EARLY").count == 1)
    }

    @Test func `It is the calendar's and no error of the year`() {
        #expect(ReportBuilder.plain.dated("2024-12-25").findings(of: "ID-YEAR").isEmpty)
    }

    @Test func `A report without date or year is not asked`() {
        #expect(ReportBuilder.plain.dated(nil).findings(of: "CAL-EARLY").isEmpty)
        #expect(ReportBuilder.plain.dated("2024-12-25").year(nil).findings(of: "CAL-EARLY").isEmpty)
    }
}

@Suite("CAL-PERIOD: 统计期限")
struct StatisticsPeriodTests {
    @Test func `The whole year is the period`() {
        #expect(ReportBuilder.plain.period("2024-01-01", "2024-12-31").findings(of: "CAL-PERIOD").isEmpty)
    }

    @Test func `A report that does not state it is not asked`() {
        #expect(ReportBuilder.plain.findings(of: "CAL-PERIOD").isEmpty)
    }

    @Test func `Eleven months are no year`() throws {
        let report = ReportBuilder.plain.period("2024-01-01", "2024-11-30")
        let finding = try #require(report.findings(of: "CAL-PERIOD").first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .report)
        #expect(finding.span?.line == 3)
        #expect(
            finding.message.zh == "统计期限写的是2024年1月1日至2024年11月30日，应为2024年1月1日至2024年12月31日；请更正，"
                + "并确认数据为全年数据。")
        #expect(
            finding.message.en == "The period is given as 2024-01-01 to 2024-11-30, but it is due from 2024-01-01 to "
                + "2024-12-31. Mend it, and make sure that the figures are those of the whole year.")
    }

    @Test func `A period read by what the form asks for is to be checked`() throws {
        let report = ReportBuilder.plain.period("2024-01-01", "2024-12-31", isMended: true)
        let finding = try #require(report.findings(of: "CAL-PERIOD").first)
        #expect(finding.severity == .information)
        #expect(finding.verdict == .reading)
        #expect(finding.message.zh == "统计期限的日期缺字，按格式要求推定为2024年1月1日至2024年12月31日；请核对原文。")
        #expect(
            finding.message.en == "The period has lost characters and was read as 2024-01-01 to 2024-12-31, which is "
                + "what the form asks for: check the source.")
    }

    @Test func `The whole of another year is for ID-YEAR to say`() {
        let report = ReportBuilder.plain.period("2023-01-01", "2023-12-31")
        #expect(report.findings(of: "CAL-PERIOD").isEmpty)
        #expect(report.findings(of: "ID-YEAR").count == 1)
    }
}

@Suite("CAL-NODATE: 没有日期")
struct NoDateTests {
    @Test func `Either date will do`() {
        #expect(ReportBuilder.plain.dated("2025-01-24").findings(of: "CAL-NODATE").isEmpty)
        #expect(ReportBuilder.plain.dated(nil, signed: "2025-01-07").findings(of: "CAL-NODATE").isEmpty)
        let told = ReportBuilder.plain.dated(nil).changing { report in
            report.submission.publishedAt = CalendarDate(year: 2025, month: 1, day: 20)
        }
        #expect(told.findings(of: "CAL-NODATE").isEmpty)
    }

    @Test func `Without any the deadline cannot be judged`() throws {
        let finding = try #require(ReportBuilder.plain.dated(nil).findings(of: "CAL-NODATE").first)
        #expect(finding.severity == .information)
        #expect(finding.verdict == .reading)
        #expect(
            finding.message.zh == "没有发布日期和落款日期，无法判断是否按期公开；也没有写明统计期限；可能在网页上而未被提取，请核对原文。")
        #expect(
            finding.message.en == "There is no date of publication and none of signature, so that the deadline cannot "
                + "be judged; the statistics period is not given either; extraction may have left them out: check "
                + "the source.")
    }

    @Test func `A period that is stated is not asked for`() throws {
        let report = ReportBuilder.plain.dated(nil).period("2024-01-01", "2024-12-31")
        let finding = try #require(report.findings(of: "CAL-NODATE").first)
        #expect(finding.message.zh == "没有发布日期和落款日期，无法判断是否按期公开；可能在网页上而未被提取，请核对原文。")
    }
}

@Suite("CAL-REDATED: 发布日期晚一年以上")
struct RedatedPageTests {
    private let report = ReportBuilder.plain.of("鹤汀县商务局")

    @Test func `A late report is not a redated page`() {
        #expect(report.dated("2026-01-30").findings(of: "CAL-REDATED").isEmpty)
    }

    @Test func `A year late is rather a page that moved`() throws {
        let finding = try #require(report.dated("2026-06-03", signed: "2025-01-08").findings(of: "CAL-REDATED").first)
        #expect(finding.severity == .information)
        #expect(finding.verdict == .reading)
        #expect(
            finding.message.zh == "2024年度报告的发布日期为2026年6月3日，比公开期限2025年1月31日晚一年以上，可能是网站迁移后重新生成的日期，"
                + "不据此判断是否逾期；落款日期为2025年1月8日，请核实最初的发布日期。")
        #expect(
            finding.message.en == "The report on 2024 is dated 2026-06-03, a year or more after the deadline of "
                + "2025-01-31: its page was probably dated anew, so that it is not taken for late. It is signed "
                + "2025-01-08. Check when it was first published.")
    }

    @Test func `Of an unknown authority the later deadline counts`() {
        let unknown = ReportBuilder.plain.of("澄屿市某机构", nil, nil)
        #expect(unknown.dated("2026-03-30").findings(of: "CAL-REDATED").isEmpty)
        #expect(unknown.dated("2026-03-31").findings(of: "CAL-REDATED").count == 1)
    }
}
