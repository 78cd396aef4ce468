import Models
import TestSupport
import Testing
import ValidateCore

@testable import Gongkai

@Suite("Findings of the verification sheet")
struct SheetFindingsTests {
    private func page(_ assessed: AssessedReport) -> String {
        SheetPage([CheckedFile(path: "a.txt", result: .assessed(assessed))]).text
    }

    private func focus(_ assessed: AssessedReport) -> String {
        Page.part(of: page(assessed), from: "<ul class=\"focus\">", to: "</ul>")
    }

    private func words(_ html: String) -> String { html.replacing(#/<[^>]*>/#, with: "") }

    private func remark() -> Finding {
        Finding(
            rule: "F-ALIAS", severity: .information, outcome: .fail, verdict: .report,
            message: .init(zh: "写法不一。", en: "Differs."))
    }

    @Test func `The cell that is wrong stands below the title, once`() {
        let assessed = FormAssessor().assess(
            ReportBuilder().withRequests().printing("requests.granted.total", 12).report)
        #expect(assessed.findings.count == 2)
        #expect(
            focus(assessed) == "<ul class=\"focus\"><li>“<a href=\"#r1-requests.granted.total\">（一）予以公开／总计</a>”"
                + "<strong> 12 → 13</strong></li>\n</ul>")
    }

    @Test func `Where several cells may be wrong none is named`() {
        let assessed = FormAssessor().assess(ReportBuilder().printing("remedies.review_total", 3).report)
        #expect(
            words(focus(assessed))
                == "第 1 条 “行政复议”：各项均为 0，之和为 0，总计填写为 3，相差 3；5 个单元格中至少 1 个有误\n")
    }

    @Test func `More than a few errors are left to the list`() {
        var assessed = FormAssessor().assess(ReportBuilder().printing("remedies.review_total", 3).report)
        assessed.findings = Array(repeating: assessed.findings[0], count: 7)
        #expect(focus(assessed).split(separator: "<li").count == 7)
        #expect(focus(assessed).contains("另有 2 项，见问题列表。"))
    }

    @Test func `A report without errors has nothing below its title`() {
        var assessed = FormAssessor().assess(ReportBuilder().report)
        #expect(focus(assessed).isEmpty)
        assessed.findings = [remark()]
        #expect(focus(assessed).isEmpty)
    }

    @Test func `A message leads to the cells that it would have changed`() {
        let assessed = FormAssessor().assess(
            ReportBuilder().withRequests().printing("requests.granted.total", 12).report)
        let item = Page.part(of: page(assessed), from: "<li id=\"r1-f1\"", to: "</li>")
        #expect(
            item.contains(
                "<p class=\"message change\">只改一格就能使各等式都成立：“<a href=\"#r1-requests.granted.total\">"
                    + "（一）予以公开／总计</a>”由 12 改为 13（像是一位数字有误）。</p>"))
        #expect(words(item).contains(assessed.findings[0].message.zh.prefix { $0 != "。" }))
    }

    @Test func `Remarks are folded away below what is wrong`() {
        var assessed = FormAssessor().assess(ReportBuilder().printing("remedies.review_total", 3).report)
        assessed.findings.append(remark())
        let html = page(assessed)
        #expect(html.contains("<details class=\"remarks printed\"><summary>提示 1 条</summary><ol><li id=\"r1-f2\""))
        #expect(words(Page.part(of: html, from: "<li id=\"r1-f2\"", to: "</li>")).contains("原文如此"))
    }

    @Test func `Remarks alone are open, and too many are not printed`() {
        var assessed = FormAssessor().assess(ReportBuilder().report)
        assessed.findings = Array(repeating: remark(), count: 11)
        #expect(page(assessed).contains("<details class=\"remarks\" open=\"\"><summary>提示 11 条</summary>"))
    }

    @Test func `A sum that is cut short stands whole in the explanation`() {
        var assessed = FormAssessor().assess(ReportBuilder().printing("remedies.review_total", 3).report)
        let sum = "一列：" + (1...12).map { "项\($0) 1" }.joined(separator: "、") + "，相差 1。"
        assessed.findings[0].message.zh = sum
        let html = page(assessed)
        #expect(html.contains("<p class=\"message\">一列：项1 1、项2 1……项12 1，相差 1。</p>"))
        #expect(html.contains("<summary>全文 · 说明 · English</summary><p>\(sum)</p>"))
    }
}
