import Documents
import Testing

@Suite("Pages in JSON")
struct JSONPageTests {
    private static let body = String(repeating: "本单位认真做好政府信息公开工作。", count: 40)

    private func text(_ json: String) -> String? { JSONPage(json).map { HTMLText.extract(from: $0.html).text } }

    @Test("The longest text of an object is the article, with its title and date")
    func article() {
        let json = """
            {"code": 200, "data": {"title": "某县2024年年度报告", "pubDate": "2025-01-20", "txt": "\(Self.body)",
             "content": "<p>一\\u3001<b>二</b></p><p>\(Self.body)</p>"}}
            """
        #expect(text(json) == "某县2024年年度报告\n发布日期：2025-01-20\n一、二\n\(Self.body)\n")
    }

    @Test("Text without tags keeps its lines; a call around the value is no part of it")
    func plain() {
        #expect(text("jQuery_1.call([{\"a\": \"一\\n\(Self.body)\"}]);") == "一\n\(Self.body)\n")
    }

    @Test("Several articles stay several")
    func several() {
        #expect(text("[\"\(Self.body)\", {\"b\": \"\(Self.body)\"}]") == "\(Self.body)\n\(Self.body)\n")
    }

    @Test(
        "What is not JSON, or has no article, is no page",
        arguments: ["{1: }", "[1, 2]", "一（二）", "f(x", "", "{\"a\": \"短\"}"])
    func none(text: String) {
        #expect(JSONPage(text)?.html == nil)
    }

    @Test(
        "What only looks like JSON is no page",
        arguments: [
            "[\"\(body)\",]", "[01, \"\(body)\"]", "{\"a\": \"\(body)\"", "[\"\(body)\\x\"]", "[\"\(body)\\ud800\"]",
        ])
    func almost(text: String) {
        #expect(JSONPage(text)?.html == nil)
    }

    @Test("Characters that are written by their numbers are read, also those that take two")
    func escapes() {
        #expect(text("[\"\\u5b57\\ud840\\udc0b\\/\\t\(Self.body)\", -1.5e+3, true, null]") == "字𠀋/\t\(Self.body)\n")
    }

    @Test("Calls in one another are left out, however many")
    func calls() {
        let count = 100_000
        let calls = String(repeating: "f(", count: count)
        #expect(JSONPage(calls + "[\"\(Self.body)\"]" + String(repeating: ")", count: count)) != nil)
        #expect(JSONPage(calls + String(repeating: ")", count: count))?.html == nil)
    }

    @Test("Values that are nested too deeply are no page")
    func deep() {
        #expect(JSONPage(String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000))?.html == nil)
    }
}
