import Models
import Testing

@Suite("What the prose denies, and what it says of all")
struct DenialTests {
    @Test(
        "A denial is nought of what it denies",
        arguments: [
            ("本年度未收到政府信息公开申请。", [FactKind.requestsReceived]),
            ("没有因信息公开引发的行政复议和行政诉讼。", [.review, .litigation]),
            ("未发生针对依申请公开的行政复议。", [.review]),
            ("本年度没有发出收费通知，未收取信息处理费。", [.infoFeeNotices, .infoFeeCollected]),
            ("无收取信息处理费情况。", [.infoFeeCollected]), ("未向申请人收取任何费用。", [.infoFeeCollected]),
        ])
    func denials(prose: String, kinds: [FactKind]) {
        let facts = narrate(prose).facts
        #expect(facts.map(\.kind) == kinds)
        #expect(facts.allSatisfy { $0.basis == .denial && $0.value == .zero && prose.contains($0.raw) })
    }

    @Test(
        "What is not denied is not nought",
        arguments: [
            "无法提供相关信息的，告知申请人。", "申请人未收到答复的，可以申请行政复议。", "未按时办理申请的予以通报。",
            "没有现成信息的申请另行答复。", "无正当理由不受理复议的，追究责任。",
        ])
    func noDenials(prose: String) {
        #expect(narrate(prose).facts == [])
    }

    @Test("What is wanting (五) is not read as a denial")
    func problems() {
        #expect(narrate("未收到政府信息公开申请。", in: "五、存在的主要问题及改进情况").facts == [])
    }

    @Test("Of all there are is said without a value")
    func all() {
        let facts = narrate("发生行政复议3件、行政诉讼2件，均获维持。").facts
        #expect(facts.map(\.basis) == [.number, .number, .all, .all])
        #expect(facts.map(\.kind) == [.review, .litigation, .review, .litigation])
        #expect(facts.suffix(2).allSatisfy { $0.value == nil && $0.category == .upheld })
        let last = narrate("发生行政复议3件，其中纠正1件；行政诉讼2件，均获维持。").facts.last
        #expect(last?.kind == .litigation)
        #expect(narrate("行政复议中维持原决定的很多。").facts == [])
    }
}
