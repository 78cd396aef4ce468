import Models
import TestSupport
import Testing

@Suite("T3-DIGIT-SPLIT: 数字拆开或错格")
struct SplitDigitsTests {
    @Test func `Figures in one piece and in their places pass`() {
        #expect(ReportBuilder.plain.findings(of: "T3-DIGIT-SPLIT").isEmpty)
    }

    @Test func `Digits that were put together are told`() throws {
        let report = ReportBuilder.plain.replacing("requests.received_new.total") { cell in
            cell.raw = "1 5"
            cell.basis = .arithmetic
        }
        let finding = try #require(report.findings(of: "T3-DIGIT-SPLIT").first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .reading)
        #expect(finding.cells == ["requests.received_new.total"])
        #expect(
            finding.message.zh
                == "有 1 格的数字被拆开：一、本年新收政府信息公开申请数量／总计“1 5”按 15 读取；合并后各等式成立，请核对原文。")
        #expect(
            finding.message.en
                == "The digits of 1 cell are torn apart: I. Requests newly received this year / total, “1 5” read as 15; put "
                + "together they satisfy the equations: check the source.")
    }

    @Test func `A figure with a unit behind a space is in one piece`() {
        let report = ReportBuilder.plain.replacing("requests.received_new.total") { $0.raw = "15 件" }
        #expect(report.findings(of: "T3-DIGIT-SPLIT").isEmpty)
    }

    @Test func `An exchange of neighbours that satisfies everything is proposed`() throws {
        let report = ReportBuilder.plain.printing("requests.granted.natural_person", 0)
            .printing("requests.granted.commercial_enterprise", 13)
        let found = report.findings(of: "T3-DIGIT-SPLIT")
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(finding.cells == ["requests.granted.natural_person", "requests.granted.commercial_enterprise"])
        #expect(
            finding.message.zh
                == "“（一）予以公开／自然人”的 0 和“（一）予以公开／商业企业”的 13 像是填错了一格：两格互换，各等式就都成立；请核对原文。")
        #expect(
            finding.message.en
                == "0 in “(1) Granted / natural persons” and 13 in “(1) Granted / commercial enterprises” look one "
                + "cell off: exchanged they satisfy every equation. Check the source.")
        #expect(finding.blame?.first?.slip == .wrongCell)
    }
}
