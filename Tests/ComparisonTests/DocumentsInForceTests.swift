import ComparisonCore
import Models
import Testing

@Suite("X-INFORCE")
struct DocumentsInForceTests {
    private let rule = "X-INFORCE"
    private let stock = "proactive.normative_document_in_force"

    private func reports(inForce: Int?, year: Int = 2023) -> [ComparedReport] {
        [
            Reports.report(year - 1, [stock: 597]),
            Reports.report(
                year,
                [
                    "proactive.normative_document_issued": 50, "proactive.normative_document_repealed": 227,
                    stock: inForce,
                ]),
        ]
    }

    @Test("What was in force, with what was issued and without what was repealed")
    func passes() {
        #expect(Reports.years(reports(inForce: 420), rule).isEmpty)
    }

    @Test("Another number is in force")
    func fails() throws {
        let finding = try #require(Reports.years(reports(inForce: 430), rule).first)
        #expect(
            finding.message.zh
                == "“行政规范性文件”：2022年度现行有效 597 件，加本年制发 50 件，减本年废止 227 件，应为 420 件，本年“现行有效件数”填写为 430，"
                + "请核对；因到期失效、集中清理、机构改革划转而不等的，请说明。")
        #expect(
            finding.message.en
                == "Administrative normative documents: 597 in force in 2022, with 50 issued and without 227 repealed, "
                + "make 420, but 430 are said to be in force. Check them, or say what expired, was cleared out or "
                + "handed over.")
        #expect(finding.difference == CellValue(exactly: 10))
        #expect(finding.cells.last == stock)
    }

    @Test("A blank is not zero: it cannot be judged")
    func blank() throws {
        let finding = try #require(Reports.years(reports(inForce: nil), rule).first)
        #expect(finding.outcome == .notAssessable)
        #expect(finding.message.zh == "本年度的“行政规范性文件／现行有效件数”没有数值，无法核对两个年度是否衔接。")
    }

    @Test("The form before 2021 does not count what is in force")
    func acrossForms() {
        let reports = [
            Reports.report(2020, ["proactive.normative_document_public_total": 597]), Reports.report(2021, [stock: 3]),
        ]
        #expect(Reports.years(reports, rule).isEmpty)
    }
}
