import Models
import TestSupport
import Testing

@Suite("T3-ZERO-VS-TEXT: 申请表全为零而正文有申请")
struct ZeroTableTests {
    private func findings(_ report: ReportBuilder) -> [Finding] { report.findings(of: "T3-ZERO-VS-TEXT") }

    @Test func `A table with requests is in order`() {
        #expect(findings(ReportBuilder.plain.stating(.requestsReceived, 15, "15件")).isEmpty)
    }

    @Test func `A table and a text without requests are in order`() {
        let denied = ReportBuilder().stating(.requestsReceived, 0, "未收到") { $0.basis = .denial }
        #expect(findings(denied).isEmpty)
        #expect(findings(ReportBuilder()).isEmpty)
    }

    @Test func `A zero table beside requests in the text is an error`() throws {
        let finding = try #require(findings(ReportBuilder().stating(.requestsReceived, 15, "15件")).first)
        #expect(finding.severity == .error)
        #expect(finding.verdict == .report)
        #expect(finding.cells == ["requests.received_new.total"])
        #expect(finding.expected == CellValue(exactly: 15))
        #expect(finding.actual == .zero)
        #expect(finding.difference == CellValue(exactly: -15))
        #expect(finding.span?.line == 20)
        #expect(
            finding.message.zh == "正文写明收到政府信息公开申请 15 件，但“三、收到和处理政府信息公开申请情况”表"
                + "全部为 0 或者空白；请按实际补填表格，或者更正正文。")
        #expect(
            finding.message.en == "The text says that 15 requests were received, but the table “III. Requests "
                + "received and processed” is all zero or blank. Fill in the table or mend the text.")
    }

    @Test func `Blanks may have lost what was printed`() throws {
        let report = ReportBuilder().stating(.requestsReceived, 15, "15件")
            .losing("requests.received_new.total", .blank, basis: .label)
        let finding = try #require(findings(report).first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .reading)
        #expect(finding.message.zh.hasSuffix("或者更正正文。也可能是提取文本时丢失，请先核对原文。"))
        #expect(
            finding.message.en.hasSuffix("mend the text. It may have been lost in extraction: check the source first."))
    }

    @Test func `Lost cells may be those that are not zero`() {
        let report = ReportBuilder().stating(.requestsReceived, 15, "15件").losing("requests.received_new.total")
        #expect(findings(report).isEmpty)
        #expect(findings(ReportBuilder().stating(.requestsReceived, 15, "15件").withoutTable(.requests)).isEmpty)
    }

    @Test func `Other years, rough figures, whole regions and a text of two minds are no witness`() {
        let report = ReportBuilder()
        #expect(findings(report.stating(.requestsReceived, 15, "15件") { $0.period = .other }).isEmpty)
        #expect(findings(report.stating(.requestsReceived, 15, "15余件") { $0.bound = .atLeast }).isEmpty)
        #expect(findings(report.stating(.requestsReceived, 15, "15件", in: "全县共收到申请15件")).isEmpty)
        let both = report.stating(.requestsReceived, 15, "15件").stating(.requestsReceived, 0, "未收到")
        #expect(findings(both).isEmpty)
    }
}

@Suite("T4-NO-REQUESTS: 没有申请而有复议诉讼")
struct RemediesWithoutRequestsTests {
    private let remedies = ReportBuilder().printing("remedies.review_upheld", 1).printing("remedies.review_total", 1)

    @Test func `Remedies beside requests are in order`() {
        #expect(
            remedies.withRequests().findings(of: "T4-NO-REQUESTS").isEmpty)
        #expect(remedies.printing("requests.carried_in.total", 1).findings(of: "T4-NO-REQUESTS").isEmpty)
        #expect(ReportBuilder().findings(of: "T4-NO-REQUESTS").isEmpty)
    }

    @Test func `Remedies of earlier requests are only said`() throws {
        let finding = try #require(remedies.findings(of: "T4-NO-REQUESTS").first)
        #expect(finding.severity == .information)
        #expect(
            finding.cells == ["requests.received_new.total", "requests.carried_in.total", "remedies.review_total"])
        #expect(
            finding.message.zh == "本年新收和上年结转的申请均为 0，但有行政复议 1 件。可能是针对以前年度的申请，属于正常；请确认没有漏填申请数量。")
        #expect(
            finding.message.en == "No request was received or carried in, but there are 1 of “Administrative review / "
                + "total”. They may be about requests of earlier years, which is in order; make sure that no request "
                + "is left out.")
    }

    @Test func `A lost total is not zero`() {
        #expect(remedies.losing("requests.received_new.total").findings(of: "T4-NO-REQUESTS").isEmpty)
    }
}
