import ComparisonCore
import Models
import Testing

@Suite("X-JUMP")
struct SuddenChangeTests {
    private let rule = "X-JUMP"
    private let licences = "proactive.license_decisions"
    private let received = "requests.received_new.total"

    private func findings(_ cell: String, _ figures: [Int?], from year: Int = 2021) -> [Finding] {
        Reports.years(figures.enumerated().map { Reports.report(year + $0, [cell: $1]) }, rule)
    }

    @Test("Five times as many, and a fifth, are no sudden change; nor are small figures")
    func passes() {
        #expect(findings(licences, [7882, 8120]).isEmpty)
        #expect(findings(licences, [100, 500]).isEmpty)
        #expect(findings(licences, [500, 100]).isEmpty)
        #expect(findings(licences, [1, 49]).isEmpty)
        #expect(findings(licences, [49, 0]).isEmpty)
    }

    @Test("A hundredth of last year's")
    func fails() throws {
        let finding = try #require(findings(licences, [8120, 78]).first)
        #expect(
            finding.message.zh
                == "“行政许可／本年处理决定数量”本年度为 78，2021年度为 8120，减少到五分之一以下，可能属实，请核实，并注意单位和位数。")
        #expect(
            finding.message.en
                == "“Administrative licences / decisions this year” is 78, and was 8120 in 2021: less than a fifth. It may "
                + "be right; check it, its unit and its digits.")
        #expect(finding.cells == [licences])
        #expect(finding.actual == CellValue(exactly: 78))
    }

    @Test("More than five times last year's")
    func grows() throws {
        let finding = try #require(findings(licences, [10, 51]).first)
        #expect(finding.message.zh.contains("增长到五倍以上"))
        #expect(findings(licences, [0, 8000]).count == 1)
    }

    @Test("Nothing after years when there was something")
    func zeroAfterYears() throws {
        let finding = try #require(findings(received, [20, 15, 12, 0]).first)
        #expect(
            finding.message.zh
                == "“一、本年新收政府信息公开申请数量／总计”本年度为 0，而2021至2023年度分别为 20、15、12，可能属实，请核实是否漏填。")
        #expect(
            finding.message.en
                == "“I. Requests newly received this year / total” is 0, and was 20, 15, 12 from 2021 to 2023. It may be "
                + "right; check whether it is left out.")
        #expect(findings(received, [20, 15, 0]).isEmpty)
        #expect(findings(received, [5, 6, 7, 0]).isEmpty)
        #expect(findings(received, [20, 0, 15, 12, 0]).isEmpty)
    }

    @Test("A blank is not zero: it cannot be judged")
    func blank() {
        #expect(findings(licences, [8120, nil]).isEmpty)
        let known = Reports.outcomes([Reports.report(2023), Reports.report(2024)])
        let unknown = Reports.outcomes([Reports.report(2023), Reports.report(2024, [licences: nil])])
        #expect(unknown[.notAssessable] > known[.notAssessable])
    }

    @Test("Across the forms only what both have is compared")
    func acrossForms() {
        let before = Reports.report(2020, [licences: 8120, "proactive.normative_document_public_total": 900])
        let findings = Reports.years(
            [before, Reports.report(2021, ["proactive.normative_document_in_force": 3])], rule)
        #expect(findings.map(\.cells) == [[licences]])
    }

    @Test("The whole series may come in any order")
    func anyOrder() {
        let reports = [20, 15, 12, 0].enumerated().map { Reports.report(2021 + $0, [received: $1]) }
        #expect(Reports.years(reports, rule) == Reports.years(reports.reversed(), rule))
    }
}
