import Foundation
import Models
import Testing

@Suite("Prose without end")
struct LongProseTests {
    /// What is read, and the least processor time of three readings: what else
    /// the machine does is not counted.
    private func seconds(_ prose: String) -> (Narrative, Double) {
        var narrative = Narrative()
        let times = (0..<3).map { _ in
            let start = Self.processorTime
            narrative = narrate(prose)
            return Self.processorTime - start
        }
        return (narrative, times.min() ?? 0)
    }

    private static var processorTime: Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Compared with itself and with room to spare: in square time it would be
    /// sixty-four times.
    @Test(
        "Eight times the prose takes about eight times the time",
        arguments: [
            "公开1条，", "第1条", "为0", "一", "十", "《", "“", "（", "（1）", "其中（含", "无申请", "均维持", "未收到", "1,234,", "2024年", "1-1",
            "“某”微信公众号", "通过网站", "培训。", "复议", "百分之", "1.1", "                    公开 1 条",
        ])
    func linear(piece: String) {
        let small = String(repeating: piece, count: 6_000 / piece.utf8.count)
        let large = String(repeating: piece, count: 48_000 / piece.utf8.count)
        let once = seconds(small).1
        let (narrative, eight) = seconds(large)
        #expect(eight < max(0.2, once * 32), "\(once) s, then \(eight) s")
        #expect(narrative.facts.count <= Narrative.factLimit)
        #expect(narrative.statements.count <= Narrative.statementLimit)
        #expect(narrative.facts.allSatisfy { $0.quote.span.length <= Quote.limit })
    }

    @Test("More figures than may be are said to be cut, as many as may be are not")
    func cut() {
        let most = narrate(String(repeating: "公开信息1条。", count: Narrative.factLimit))
        #expect(most.facts.count == Narrative.factLimit)
        #expect(!most.isCut)
        let more = narrate(String(repeating: "公开信息1条。", count: Narrative.factLimit + 1))
        #expect(more.facts.count == Narrative.factLimit)
        #expect(more.isCut)
    }
}
