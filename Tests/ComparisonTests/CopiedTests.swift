import ComparisonCore
import Models
import Testing

@Suite("X-COPY")
struct CopiedTests {
    private let rule = "X-COPY"

    private static let figures: [String: Int?] = [
        "requests.received_new.natural_person": 12, "requests.received_new.total": 12,
        "requests.granted.natural_person": 12, "requests.granted.total": 12,
        "requests.total_processed.natural_person": 12, "requests.total_processed.total": 12,
    ]

    private func years(_ before: ComparedReport, _ this: ComparedReport) -> [Finding] {
        Reports.years([before, this], rule)
    }

    @Test("All zero in both years, or a few small figures, are no copy")
    func passes() {
        #expect(years(Reports.report(2023), Reports.report(2024)).isEmpty)
        let small = Self.figures.mapValues { _ in Optional(1) }
        #expect(years(Reports.report(2023, small), Reports.report(2024, small)).isEmpty)
        var other = Self.figures
        other["proactive.license_decisions"] = 1
        #expect(years(Reports.report(2023, Self.figures), Reports.report(2024, other)).isEmpty)
    }

    @Test("What is in force from year to year may be the same")
    func stocks() {
        let stocks: [String: Int?] = [
            "proactive.regulation_in_force": 12, "proactive.normative_document_in_force": 420,
        ]
        #expect(years(Reports.report(2023, stocks), Reports.report(2024, stocks)).isEmpty)
    }

    @Test("The same tables")
    func fails() throws {
        let finding = try #require(
            years(Reports.report(2023, Self.figures), Reports.report(2024, Self.figures)).first)
        #expect(
            finding.message.zh
                == "本年度三张表的 200 个数值与2023年度完全相同，其中 6 个不为 0，属于内容雷同，请核实是否误用往年报告。")
        #expect(
            finding.message.en
                == "All 200 figures of the three tables are those of 2023, though 6 are not 0: check whether last year's "
                + "report was used by mistake.")
        #expect(finding.arguments["what"] == "tables")
        #expect(finding.cells.count == 6)
    }

    @Test("A figure that is lost may be another one: it cannot be judged")
    func lost() {
        var lost = Reports.report(2024, Self.figures)
        lost.cells[30] = ComparedCell(value: nil, status: .missing, basis: .absent)
        let before = Reports.report(2023, Self.figures)
        #expect(years(before, lost).isEmpty)
        let counts = Reports.outcomes([before, lost])
        #expect(
            counts[.notAssessable] == Reports.outcomes([before, Reports.report(2024, Self.figures)])[.notAssessable] + 1
        )
    }

    @Test("The same prose, also across the forms")
    func prose() throws {
        var before = Reports.report(2020)
        before.prose = Reports.prose(7)
        var this = Reports.report(2021)
        this.prose = Reports.prose(7, other: 8, share: 6)
        let finding = try #require(years(before, this).first)
        #expect(
            finding.message.zh
                == "除法定表述、机关名称和数字外，本年度报告正文与2020年度约有 95% 相同，属于内容雷同，请按本年度实际情况撰写。")
        #expect(
            finding.message.en
                == "But for statutory wording, names and numbers, about 95 % of the text is that of the report on 2020: it "
                + "was copied. Write what happened in this year.")
        #expect(finding.arguments["what"] == "prose")
    }

    @Test("Other prose, and prose of a few sentences")
    func otherProse() {
        var before = Reports.report(2023)
        var this = Reports.report(2024)
        before.prose = Reports.prose(7)
        this.prose = Reports.prose(7, other: 8, share: 14)
        #expect(years(before, this).isEmpty)
        this.prose = Reports.prose(7, length: 299)
        #expect(years(before, this).isEmpty)
        this.prose = nil
        #expect(years(before, this).isEmpty)
    }
}
