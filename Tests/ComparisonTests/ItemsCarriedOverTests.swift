import ComparisonCore
import Models
import Testing

@Suite("X-ITEMS-2019")
struct ItemsCarriedOverTests {
    private let rule = "X-ITEMS-2019"
    private let items = "proactive.coercion_items_prev"

    private func reports(_ this: Int?) -> [ComparedReport] {
        [
            Reports.report(2019, [items: 66, "proactive.coercion_items_change": -13]),
            Reports.report(2020, [items: this]),
        ]
    }

    @Test("The items and their change are next year's items of last year")
    func passes() {
        #expect(Reports.years(reports(53), rule).isEmpty)
    }

    @Test("The change was forgotten")
    func fails() throws {
        let finding = try #require(Reports.years(reports(66), rule).first)
        #expect(
            finding.message.zh
                == "“行政强制”：2019年度报告的上一年项目数量 66，减本年增/减 13，应为 53，本年度“上一年项目数量”填写为 66，请核对。")
        #expect(
            finding.message.en
                == "Administrative coercion: the report on 2019 has 66 items and a change of -13, which make 53, but this "
                + "report has 66 items of last year.")
        #expect(finding.expected == CellValue(exactly: 53))
    }

    @Test("A blank is not zero: it cannot be judged")
    func blank() throws {
        let finding = try #require(Reports.years(reports(nil), rule).first)
        #expect(finding.outcome == .notAssessable)
        #expect(finding.message.zh == "本年度的“行政强制／上一年项目数量”没有数值，无法核对两个年度是否衔接。")
    }

    @Test("The form of 2021 has no items")
    func acrossForms() {
        let before = Reports.report(2020, [items: 66])
        #expect(Reports.years([before, Reports.report(2021)], rule).isEmpty)
    }
}
