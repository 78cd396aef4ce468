import Testing

@testable import Gongkai

@Suite("Abridged messages")
struct AbridgedMessageTests {
    private func sum(_ count: Int) -> String {
        "一列：" + (1...count).map { "项\($0) 1" }.joined(separator: "、") + "，之和为 \(count)，总计填写为 3。请改甲、乙。"
    }

    @Test func `A long sum keeps its beginning and its end`() {
        #expect(AbridgedMessage.text(sum(10)) == "一列：项1 1、项2 1……项10 1，之和为 10，总计填写为 3。请改甲、乙。")
    }

    @Test(arguments: ["没有“六、其他需要报告的事项”部分。", "", "。", "没有句号"])
    func `What is short stays as it is`(message: String) {
        #expect(AbridgedMessage.text(message) == message)
        #expect(AbridgedMessage.text(sum(9)) == sum(9))
    }
}
