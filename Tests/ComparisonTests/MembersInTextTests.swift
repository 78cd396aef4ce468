import ComparisonCore
import Foundation
import Models
import Testing

@Suite("A-TEXT-BREAKDOWN")
struct MembersInTextTests {
    private let rule = "A-TEXT-BREAKDOWN"
    private let received = "requests.received_new.total"

    /// 共收到申请…件，其中…, with the numbers as the parser finds them.
    private func facts(_ total: Int, _ parts: [(String, Int)]) -> [ComparedFact] {
        let quote = "全区共收到政府信息公开申请\(total)件，其中" + parts.map { "\($0.0)\($0.1)件" }.joined(separator: "、") + "。"
        var facts = [
            ComparedFact(
                kind: .requestsReceived, value: CellValue(exactly: total), quote: quote, quoteStart: 100, start: 113)
        ]
        for (name, count) in parts {
            let before = quote.range(of: "\(name)\(count)件").map { quote[..<$0.lowerBound].unicodeScalars.count } ?? 0
            facts.append(
                ComparedFact(
                    kind: .unclassified, value: CellValue(exactly: count), parent: 0, quote: quote, quoteStart: 100,
                    start: 100 + before + name.unicodeScalars.count))
        }
        return facts
    }

    private func findings(_ facts: [ComparedFact], _ commerce: Int?, _ finance: Int?) -> [Finding] {
        let place = PlaceSample.place(
            [:], [(PlaceSample.commerce, [received: commerce]), (PlaceSample.finance, [received: finance])],
            facts: facts)
        return PlaceSample.findings(place, rule).map(\.finding)
    }

    @Test("The text gives what the members' reports give, and it adds up")
    func passes() {
        let facts = facts(16, [("区商务局", 12), ("财政局", 4)])
        #expect(facts.map(\.lead).suffix(2) == ["其中区商务局", "财政局"])
        #expect(findings(facts, 12, 4).isEmpty)
    }

    @Test("A member's report gives another figure")
    func fails() throws {
        let finding = try #require(findings(facts(16, [("区商务局", 12), ("区财政局", 4)]), 15, 4).first)
        #expect(
            finding.message.zh
                == "汇总报告正文写“区商务局”12 件，凤泉区商务局本年度报告“一、本年新收政府信息公开申请数量”的总计为 15，两者不一致，请核对。")
        #expect(
            finding.message.en
                == "The text of this consolidated report gives 12 requests to “区商务局”, but the report of 凤泉区商务局 has "
                + "received 15.")
        #expect(finding.expected == CellValue(exactly: 15))
        #expect(finding.actual == CellValue(exactly: 12))
    }

    @Test("The parts do not add up")
    func sum() throws {
        let finding = try #require(findings(facts(20, [("区商务局", 12), ("区财政局", 4)]), 12, 4).first)
        #expect(finding.message.zh == "汇总报告正文列出各单位收到申请 2 项，之和为 16，而总数写为 20，请核对。")
        #expect(
            finding.message.en
                == "The text of this consolidated report lists requests by member in 2 parts, which add up to 16, but says "
                + "20 in total.")
    }

    @Test("A name that the quote begins with may be the end of another")
    func cutName() {
        let fact = ComparedFact(kind: .unclassified, value: .zero, quote: "财政局0件", quoteStart: 7, start: 10)
        #expect(fact.lead.isEmpty)
    }

    @Test("A blank is not zero: it cannot be judged")
    func blank() {
        let facts = facts(16, [("区商务局", 12), ("区财政局", 4)])
        #expect(findings(facts, nil, 4).isEmpty)
    }

    @Test("What names no member, or several, is nobody's")
    func others() {
        #expect(findings(facts(20, [("网络申请", 12), ("信函申请", 4)]), 3, 3).isEmpty)
        #expect(findings(facts(16, [("辉县市商务局", 12), ("财政局", 4)]), 3, 4).isEmpty)
    }

}
