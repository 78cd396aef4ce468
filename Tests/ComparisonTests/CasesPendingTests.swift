import ComparisonCore
import Models
import Testing

@Suite("X-PENDING")
struct CasesPendingTests {
    private let rule = "X-PENDING"

    private func reports(_ pending: Int?, _ total: Int?) -> [ComparedReport] {
        [
            Reports.report(2023, ["remedies.litigation_direct_pending": pending]),
            Reports.report(2024, ["remedies.litigation_direct_total": total]),
        ]
    }

    @Test("There are as many as were pending, or more")
    func passes() {
        #expect(Reports.years(reports(2, 2), rule).isEmpty)
        #expect(Reports.years(reports(2, 3), rule).isEmpty)
    }

    @Test("There are fewer than were pending")
    func fails() throws {
        let finding = try #require(Reports.years(reports(2, 1), rule).first)
        #expect(
            finding.message.zh
                == "“行政诉讼（未经复议直接起诉）”：2023年度尚未审结 2 件，在本年度审结或者继续未结的都应计入，本年度总计不应小于 2，填写为 1，请核对。")
        #expect(
            finding.message.en
                == "Litigation without review: 2 pending in 2023 are decided or pending still in this year, so that its "
                + "total is no less, but it is 1.")
        #expect(finding.cells == ["remedies.litigation_direct_total"])
        #expect(finding.difference == CellValue(exactly: -1))
    }

    @Test("A blank is not zero: it cannot be judged")
    func blank() throws {
        let finding = try #require(Reports.years(reports(2, nil), rule).first)
        #expect(finding.outcome == .notAssessable)
        #expect(finding.message.zh == "本年度的“行政诉讼（未经复议直接起诉）／总计”没有数值，无法核对两个年度是否衔接。")
    }

    @Test("Where nothing was pending, nothing has to be known")
    func nothingPending() {
        #expect(Reports.years(reports(0, nil), rule).isEmpty)
    }
}
