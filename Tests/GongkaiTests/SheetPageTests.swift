import Models
import TestSupport
import Testing
import ValidateCore

@testable import Gongkai

@Suite("gongkai check --format html")
struct SheetPageTests {
    private func file(_ builder: ReportBuilder, text: String = "") -> CheckedFile {
        CheckedFile(path: "年报/a.txt", result: .assessed(FormAssessor().assess(builder.report)), text: text)
    }

    /// Every sample, a report with findings of several kinds, and what cannot be read.
    private func everything() async throws -> String {
        var samples: [CheckedFile] = []
        for name in Samples.reports { samples.append(await CheckedFile(path: name, content: try Samples.sample(name))) }
        let wrong = file(
            ReportBuilder().withRequests().printing("requests.granted.total", 12).losing("remedies.review_pending"))
        return SheetPage(samples + [wrong, await CheckedFile(path: "empty.txt", content: [])]).text
    }

    @Test func `Ids are unique, links lead somewhere, and tags are closed`() async throws {
        let page = Page(try await everything())
        #expect(page.faults.isEmpty)
        #expect(Set(page.ids).count == page.ids.count)
        #expect(page.targets.allSatisfy { $0.hasPrefix("#") })
        #expect(Set(page.targets.map { String($0.dropFirst()) }).isSubset(of: page.ids))
    }

    @Test func `Every finding with cells leads to every one of them, and they lead back`() {
        let wrong = file(ReportBuilder().withRequests().printing("requests.granted.total", 12))
        guard case .assessed(let assessed) = wrong.result else { return }
        let html = SheetPage([wrong]).text
        #expect(!assessed.findings.isEmpty)
        for (offset, finding) in assessed.findings.enumerated() {
            let item = Page.part(of: html, from: "<li id=\"r1-f\(offset + 1)\"", to: "</li>")
            for id in finding.cells {
                #expect(item.contains("href=\"#r1-\(id)\""))
                let cell = Page.part(of: html, from: "<td id=\"r1-\(id)\"", to: "</td>")
                #expect(cell.contains("href=\"#r1-f\(offset + 1)\""))
            }
        }
    }

    @Test func `It needs nothing but itself`() async throws {
        let html = try await everything()
        for word in ["<script", "=\"http", "url(", "@import", " src=", "<link"] {
            #expect(!html.contains(word), "\(word)")
        }
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"))
        #expect(html.contains("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"))
        #expect(html.contains("content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;\""))
    }

    @Test func `Several reports have an index with their counts`() async throws {
        let html = try await everything()
        let index = Page.part(of: html, from: "<header class=\"index\"", to: "</header>")
        let page = Page(index)
        #expect(page.targets == (1...11).map { "#r\($0)" })
        #expect(index.contains("共 11 份："))
        #expect(index.contains("1 份无法读取。"))
        #expect(index.contains("<td class=\"gist\">“（一）予以公开／总计” 12 → 13</td>"))
        #expect(Page(html).targets.count { $0 == "#top" } == 11)
        #expect(Page(html).tags("h1").count == 1)
        #expect(Page(html).tags("article").count == 11)
    }

    @Test func `The list and the sheets can be narrowed to those with errors`() {
        let clean = file(ReportBuilder())
        let wrong = file(ReportBuilder().printing("remedies.review_total", 1))
        let html = SheetPage([clean, wrong]).text
        #expect(html.contains("<tr class=\"is-clean\">"))
        #expect(html.contains("<article class=\"sheet is-clean\" id=\"r1\">"))
        #expect(html.contains("<tr class=\"is-error\">"))
        #expect(html.contains("<article class=\"sheet is-error\" id=\"r2\">"))
        #expect(
            Page(html).tags("input").compactMap { $0.attributes["class"] } == [
                "show-all", "show-doubts", "show-errors",
            ])
        #expect(Page(SheetPage([clean, clean]).text).tags("input").isEmpty)
    }

    @Test func `What is no report goes by its path`() {
        let html = SheetPage([
            file(
                ReportBuilder().changing { report in
                    report.kind = .other
                    report.identity = ReportIdentity()
                })
        ]).text
        #expect(html.contains("<h1>年报/a.txt</h1>"))
        #expect(!html.contains("class=\"tables\""))
    }

    @Test func `One report has no index`() {
        let html = SheetPage([file(ReportBuilder())]).text
        #expect(!html.contains("class=\"index\""))
        #expect(html.contains("<title>测试市统计局2024年度报告核验单</title>"))
        #expect(html.contains("<h1>测试市统计局 <span class=\"year\">2024 年度</span></h1>"))
    }

    @Test func `The heading says what came of it`() {
        func verdict(_ builder: ReportBuilder) -> String {
            Page.part(of: SheetPage([file(builder)]).text, from: "<p class=\"verdict", to: "</p>")
                .replacing(#/<[^>]*>/#, with: "")
        }
        #expect(verdict(ReportBuilder()) == "✓ 没有发现问题。")
        #expect(verdict(ReportBuilder().printing("remedies.review_total", 1)) == "✗ 1 个错误。看问题")
        #expect(
            verdict(ReportBuilder().losing("remedies.review_total"))
                == "! 没有错误，1 条提示。有 1 个单元格没有数值，不能核对。看问题")
        #expect(
            verdict(ReportBuilder().inferring("remedies.review_total", 0)) == "✓ 没有发现问题。有 1 个单元格的数值是推定的。")
        #expect(verdict(ReportBuilder().changing { $0.kind = .other }) == "✗ 这份文件不是政府信息公开工作年度报告。看问题")
    }

    @Test func `A file that cannot be read has a sheet that says so`() async {
        let html = SheetPage([await CheckedFile(path: "empty.txt", content: [])]).text
        #expect(html.contains("<h1>empty.txt</h1>"))
        #expect(html.contains(" 无法读取：文件是空的（EMPTY）。"))
    }

    @Test func `A finding stands there with its words, its place and its rule`() {
        let text = "第一行\n行政复议 51 件\n"
        var assessed = FormAssessor().assess(ReportBuilder().printing("remedies.review_total", 51).report)
        assessed.findings[0].span = Span(line: 2, start: 10, length: 2)
        assessed.findings.append(assessed.findings[0])
        assessed.findings[1].related = [1]
        let html = SheetPage([CheckedFile(path: "a.txt", result: .assessed(assessed), text: text)]).text
        let item = Page.part(of: html, from: "<li id=\"r1-f2\"", to: "</li>")
        #expect(item.contains("✗</span> 错误</span>"))
        #expect(item.contains("<code>T4-SUM</code>"))
        #expect(item.contains("报告有误"))
        #expect(item.contains("原文第 2 行：<q>行政复议 <mark>51</mark> 件</q>"))
        #expect(item.contains("见第 <a href=\"#r1-f1\">1</a> 条"))
        #expect(item.contains("<p lang=\"en\">“Administrative review”: "))
        #expect(item.contains("行政复议：<a href=\"#r1-remedies.review_upheld\">结果维持</a>、"))
    }

    @Test func `A figure of the prose that a finding speaks of is quoted`() {
        let span = Span(line: 9, start: 40, length: 2)
        let quote = Quote("其中微信公众号21条。", at: Span(line: 9, start: 30, length: 17))
        var fact = QuotedFact(.disclosedByChannel, value: CellValue(exactly: 21), raw: "21", at: span, in: quote)
        fact.unit = "条"
        var assessed = FormAssessor().assess(
            ReportBuilder().printing("remedies.review_total", 1)
                .changing { $0.narrative = Narrative(facts: [fact], statements: [], isCut: false) }.report)
        let without = SheetPage([CheckedFile(path: "a.txt", result: .assessed(assessed))]).text
        #expect(!without.contains("正文中涉及的数据"))
        assessed.findings[0].span = span
        let html = SheetPage([CheckedFile(path: "a.txt", result: .assessed(assessed))]).text
        #expect(html.contains("<tr id=\"r1-q1\" class=\"n1\"><th scope=\"row\">21条</th><td><q>其中微信公众号21条。</q></td>"))
        #expect(html.contains("<a href=\"#r1-q1\"> 正文数据</a>"))
    }

    @Test func `Sections are listed with their headings, and those that are not there`() {
        let report = ReportBuilder().changing { report in
            report.sections.removeAll { $0.kind == .other }
            report.sections[0].heading = "一、  总体 情况"
        }
        let html = SheetPage([file(report)]).text
        #expect(html.contains("一、 总体 情况<span class=\"quiet\"> 第 2 行</span>"))
        #expect(html.contains(" 六、其他需要报告的事项<span class=\"quiet\">：没有找到</span>"))
    }
}
