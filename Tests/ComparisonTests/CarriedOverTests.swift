import ComparisonCore
import Models
import Testing

@Suite("X-CARRY")
struct CarriedOverTests {
    private let before = "requests.carried_out.total"
    private let this = "requests.carried_in.total"

    @Test("What is carried over and carried in is the same")
    func passes() {
        let reports = [Reports.report(2023, [before: 5]), Reports.report(2024, [this: 5])]
        #expect(Reports.years(reports, "X-CARRY").isEmpty)
        #expect(Comparison.years(reports, severities: [:]).outcomes[.pass] > 0)
    }

    @Test("What is carried in is not what was carried over")
    func fails() throws {
        let reports = [Reports.report(2024, [this: 0]), Reports.report(2023, [before: 5])]
        let finding = try #require(Reports.years(reports, "X-CARRY").first)
        #expect(
            finding.message.zh
                == "2023年度报告“四、结转下年度继续办理”的总计为 5，本年度“二、上年结转政府信息公开申请数量”的总计填写为 0，两者应当相等，请核对。")
        #expect(
            finding.message.en
                == "The report on 2023 carries 5 requests over to the next year in total, but this report carries in 0; "
                + "the two must be equal.")
        #expect(finding.severity == .error)
        #expect(finding.verdict == .report)
        #expect(finding.cells == [this])
        #expect(finding.difference == CellValue(exactly: -5))
    }

    @Test("A figure that extraction may have got wrong is no more than a warning")
    func doubtful() throws {
        let reports = [Reports.report(2023, [before: 5], basis: .arithmetic), Reports.report(2024, [this: 4])]
        let finding = try #require(Reports.years(reports, "X-CARRY").first)
        #expect(finding.verdict == .reading)
        #expect(finding.message.zh.hasSuffix("请核对。有的数值读取时存在疑问，请先核对原文。"))
        #expect(finding.severity == .warning)
    }

    @Test("A blank is not zero: it cannot be judged")
    func blank() throws {
        let reports = [Reports.report(2023, [before: nil]), Reports.report(2024, [this: 0])]
        let finding = try #require(Reports.years(reports, "X-CARRY").first)
        #expect(finding.outcome == .notAssessable)
        #expect(finding.message.zh == "2023年度报告“四、结转下年度继续办理”的总计没有数值，无法与本年度核对。")
        #expect(
            finding.message.en
                == "The report on 2023 has no total of requests carried over, to be held against this report.")
    }

    @Test("A year between is not skipped, and own and consolidated figures are not compared")
    func notNeighbours() {
        #expect(Reports.years([Reports.report(2022, [before: 5]), Reports.report(2024)], "X-CARRY").isEmpty)
        #expect(
            Reports.years([Reports.report(2023, [before: 5], scope: .consolidated), Reports.report(2024)], "X-CARRY")
                .isEmpty)
    }
}
