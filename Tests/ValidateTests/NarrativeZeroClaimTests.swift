import Models
import TestSupport
import Testing

@Suite("N-ZERO-CLAIM: 正文称没有而表中有")
struct NarrativeZeroClaimTests {
    @Test func `A denial of what the table has is an error, and one finding`() throws {
        let findings = try ReportBuilder.requests.saying("本年度未收到政府信息公开申请。").narrativeFindings
        #expect(findings.count == 1)
        let finding = try #require(findings.first)
        #expect(finding.rule == "N-ZERO-CLAIM")
        #expect(finding.severity == .error)
        #expect(finding.verdict == .report)
        #expect(finding.cells == ["requests.received_new.total"])
        #expect(
            finding.message.zh
                == "第 3 行“本年度未收到政府信息公开申请”与表格不符：正文为 0，表中“一、本年新收政府信息公开申请数量／总计”为 54，相差 54。请核对后改正正文或表格。")
        #expect(
            finding.message.en
                == "Line 3, “本年度未收到政府信息公开申请”, does not agree with the table: the text says 0, the table has 54 "
                + "for “I. Requests newly received this year / total”; the difference is 54. Correct whichever is wrong."
        )
    }

    @Test func `A number that the table does not have is the same the other way round`() throws {
        let findings = try ReportBuilder().saying("本年度收到政府信息公开申请5件。").narrativeFindings
        #expect(findings.map(\.rule) == ["N-ZERO-CLAIM"])
        #expect(
            findings.first?.message.zh
                == "第 3 行“本年度收到政府信息公开申请5件”与表格不符：正文为 5，表中“一、本年新收政府信息公开申请数量／总计”为 0，相差 5。请核对后改正正文或表格。")
    }

    @Test func `0 is a denial, too`() throws {
        let findings = try ReportBuilder.requests.saying("收到政府信息公开申请0件。").narrativeFindings
        #expect(findings.map(\.rule) == ["N-ZERO-CLAIM"])
    }

    @Test func `A denied review and lawsuit are each held against their totals`() throws {
        let report = ReportBuilder().printing(["remedies.review_total": 2, "remedies.litigation_after_review_total": 1])
        let findings = try report.saying("未发生行政复议、行政诉讼。").narrativeFindings
        #expect(findings.map(\.rule) == ["N-ZERO-CLAIM", "N-ZERO-CLAIM"])
        #expect(
            findings.last?.message.zh
                == "第 3 行“未发生行政复议、行政诉讼”与表格不符：正文为 0，表中“行政诉讼（未经复议直接起诉）／总计”与“行政诉讼（复议后起诉）／总计”之和为 1，"
                + "相差 1。请核对后改正正文或表格。")
    }

    @Test func `A denial of what the table has not holds, and says little`() throws {
        let said = try ReportBuilder().saying("未收到政府信息公开申请，未发生行政复议、行政诉讼。")
        #expect(said.narrativeFindings.isEmpty)
        #expect(said.count(.vacuous) == 3)
    }

    @Test func `None received beside some carried in and dealt with is no contradiction`() throws {
        let report = ReportBuilder().printing([
            "requests.carried_in.total": 2, "requests.total_processed.total": 2,
        ])
        #expect(try report.saying("未收到政府信息公开申请，办结上年结转申请2件。").findings(of: "N-ZERO-CLAIM").isEmpty)
    }

    @Test func `A denial that an inferred 0 bears out passes by inference`() throws {
        let said = try ReportBuilder().inferring("requests.received_new.total", 0).saying("收到依申请公开政府信息0项。")
        #expect(said.narrativeFindings.isEmpty)
        #expect(said.count(.passByInference) == 1)
    }

    @Test(arguments: ["本局本级未收到政府信息公开申请。", "2023年未收到政府信息公开申请。", "第四季度未收到政府信息公开申请。", "54件新收申请和0件结转申请中，3件尚在办理。"])
    func `A denial of less, or of another year, raises nothing`(prose: String) throws {
        #expect(try ReportBuilder.requests.saying(prose).narrativeFindings.isEmpty)
    }
}
