import ComparisonCore
import Models
import Testing

@Suite("A-ROLLUP")
struct MembersAddUpTests {
    private let rule = "A-ROLLUP"
    private let received = "requests.received_new.total"

    private func findings(_ total: [String: Int?], _ commerce: [String: Int?]?, _ finance: [String: Int?]?) -> [Finding]
    {
        let place = PlaceSample.place(total, [(PlaceSample.commerce, commerce), (PlaceSample.finance, finance)])
        return PlaceSample.findings(place, rule).map(\.finding)
    }

    @Test("The members add up")
    func passes() {
        #expect(findings([received: 120], [received: 80], [received: 40]).isEmpty)
    }

    @Test("All figures that do not add up are said at once")
    func fails() throws {
        let findings = findings(
            [received: 120, "proactive.license_decisions": 7], [received: 80], [received: 45])
        #expect(findings.count == 1)
        let finding = try #require(findings.first)
        #expect(
            finding.message.zh
                == "汇总报告有 2 个数值与 2 个成员单位报告之和不符：“行政许可／本年处理决定数量”汇总 7、各单位之和 0；"
                + "“一、本年新收政府信息公开申请数量／总计”汇总 120、各单位之和 125。请核对汇总数、成员名单和各单位报告。")
        #expect(
            finding.message.en
                == "2 figures of this consolidated report are not the sum of those of its 2 members: “Administrative "
                + "licences / decisions this year” 7, the sum is 0; “I. Requests newly received this year / total” 120, "
                + "the sum is 125. Check the sums, the list of members and their reports.")
        #expect(finding.cells == ["proactive.license_decisions", received])
        #expect(finding.severity == .warning)
    }

    @Test("Without a list of members nothing can be judged")
    func undeclared() throws {
        let place = PlaceSample.place([received: 5], [(PlaceSample.commerce, [received: 4])], isDeclared: false)
        let finding = try #require(PlaceSample.findings(place, rule).first?.finding)
        #expect(finding.outcome == .notAssessable)
        #expect(finding.message.zh == "没有填报成员单位名单，无法核对汇总数是否等于各单位之和。")
        #expect(finding.message.en == "Nobody has declared the members whose reports this consolidated report adds up.")
    }

    @Test("Without a member's report nothing can be judged, without its figure not that one")
    func incomplete() throws {
        let missing = try #require(findings([received: 5], [received: 4], nil).first)
        #expect(missing.outcome == .notAssessable)
        #expect(missing.message.zh == "没有“新乡市凤泉区财政局”自身的本年度报告，无法核对汇总数是否等于各单位之和。")
        let blank = try #require(findings([received: 5], [received: 4], [received: nil]).first)
        #expect(blank.outcome == .notAssessable)
        #expect(
            blank.message.zh
                == "有 1 个数值在汇总报告或者成员单位报告中没有填写或者无法确定，不能核对是否等于各单位之和：“一、本年新收政府信息公开申请数量／总计”。")
        #expect(blank.cells == [received])
    }

    @Test("Joint documents, and lawsuits against two organs, may be counted once")
    func countedOnce() {
        let issued = "proactive.normative_document_issued"
        let lawsuits = "remedies.litigation_after_review_total"
        #expect(findings([issued: 3, lawsuits: 1], [issued: 3, lawsuits: 1], [issued: 1, lawsuits: 1]).isEmpty)
        #expect(findings([issued: 2], [issued: 3], [issued: 1]).count == 1)
        #expect(findings([issued: 5], [issued: 3], [issued: 1]).count == 1)
        #expect(
            findings(["remedies.review_total": 1], ["remedies.review_total": 1], ["remedies.review_total": 1]).count
                == 1)
    }

    @Test("A government below counts with all that it adds up, the government itself with its own")
    func scopes() {
        let below = ComparedAuthority(
            key: "410782/人民政府", name: "辉县市人民政府", region: "410782", level: .county, kind: .government)
        let city = PlaceSample.government
        let place = PlaceYear(
            region: "410704", year: 2024,
            reports: [
                PlaceSample.report(city, [received: 12], scope: .consolidated, reading: 1),
                PlaceSample.report(city, [received: 2], scope: .unknown, reading: 2),
                PlaceSample.report(below, [received: 10], scope: .consolidated, reading: 3),
                PlaceSample.report(below, [received: 3], reading: 4),
            ],
            members: [PlaceSample.member(city), PlaceSample.member(below)])
        #expect(PlaceSample.findings(place, rule).isEmpty)
        #expect(Comparison.place(place, severities: [:]).outcomes[.pass] > 0)
    }
}
