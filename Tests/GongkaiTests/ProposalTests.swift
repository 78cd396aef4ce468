import Models
import TestSupport
import Testing

@testable import Gongkai

@Suite("Proposals")
struct ProposalTests {
    private func finding(_ blame: [Correction]?) -> Finding {
        var finding = Finding(
            rule: "T4-SUM", severity: .error, outcome: .fail, verdict: .report, message: .init(zh: "错。", en: "Wrong."))
        finding.blame = blame
        return finding
    }

    private func change(_ id: String, _ value: Int) throws -> Correction.Change {
        Correction.Change(id: id, value: try #require(CellValue(exactly: value)))
    }

    private let reading = ReportBuilder().printing("remedies.review_total", 51).report

    @Test func `Without a cell to blame nothing is proposed`() {
        #expect(Proposal(finding(nil), of: reading) == nil)
        #expect(Proposal(finding([]), of: reading) == nil)
    }

    @Test(
        arguments: zip(
            Correction.Slip.allCases, ["像是两位数字颠倒", "像是一位数字有误", "像是少了一位数字", "像是多了一位数字", "像是填错了一格"]))
    func `One change is said with the slip that it undoes`(slip: Correction.Slip, words: String) throws {
        let correction = Correction(cells: [try change("remedies.review_total", 15)], slip: slip)
        let proposal = try #require(Proposal(finding([correction]), of: reading))
        #expect(proposal.text == "“行政复议／总计”由 51 改为 15（\(words)）")
    }

    @Test func `A cell of which nothing was read is only given its figure`() throws {
        let lost = ReportBuilder().losing("remedies.review_total").report
        let correction = Correction(cells: [try change("remedies.review_total", 15)])
        #expect(Proposal(finding([correction]), of: lost)?.text == "“行政复议／总计”改为 15")
    }

    @Test func `Two cells change together`() throws {
        let correction = Correction(
            cells: [
                try change("remedies.review_upheld", 51), try change("requests.refused_security_stability.total", 2),
            ])
        #expect(
            Proposal(finding([correction]), of: reading)?.text
                == "“行政复议／结果维持”由 0 改为 51，并将“（三）3.危及‘三安全一稳定’／总计”由 0 改为 2")
    }

    @Test func `Of several changes a person chooses`() throws {
        let ids = ["upheld", "corrected", "other", "pending"].map { "remedies.review_\($0)" }
        let corrections = try ids.map { Correction(cells: [try change($0, 51)]) }
        #expect(
            Proposal(finding(Array(corrections.prefix(2))), of: reading)?.text
                == "（1）“行政复议／结果维持”由 0 改为 51；或（2）“行政复议／结果纠正”由 0 改为 51")
        #expect(Proposal(finding(corrections), of: reading)?.text.hasSuffix("由 0 改为 51；等 4 种") == true)
    }
}
