import Models
import TestSupport
import Testing
import ValidateCore

@testable import Gongkai

@Suite("A hostile report on the verification sheet")
struct SheetEscapeTests {
    private static let attack = "\"><script>alert('1')</script><img src=x onerror=\"alert(2)\">&lt;"
    private static let shown =
        "&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&lt;img src=x onerror=&quot;alert(2)&quot;&gt;&amp;lt;"

    @Test func `Words and attributes are escaped where they are written`() {
        let tree = HTML.tag("p", ["title": Self.attack, "lang": nil], .text(Self.attack))
        #expect(tree.markup == "<p title=\"\(Self.shown)\">\(Self.shown)</p>\n")
    }

    @Test func `What steers a screen is shown as what does not belong there`() {
        #expect(HTML.text("a\u{202E}b\u{0}c\u{2066}d\u{1B}e").markup == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e")
        #expect(HTML.text("一\t二\n三").markup == "一 二&#10;三")
    }

    @Test func `Whatever a report holds stays text, wherever it is shown`() {
        let span = Span(line: 1, start: 1, length: Self.attack.unicodeScalars.count)
        let quote = Quote(Self.attack, at: span)
        let builder = ReportBuilder().losing("remedies.review_total", .damaged, basis: .label, raw: Self.attack)
            .changing { report in
                report.identity.agency = Sourced(Self.attack, from: .title)
                report.charset = Self.attack
                report.sections[0].heading = Self.attack
                report.sections.append(report.sections[0])
                var fact = QuotedFact(.trainings, value: nil, raw: Self.attack, at: span, in: quote)
                fact.unit = Self.attack
                report.narrative = Narrative(facts: [fact], statements: [], isCut: false)
            }
        var assessed = FormAssessor().assess(builder.report)
        var finding = Finding(
            rule: Self.attack, severity: .error, outcome: .fail, verdict: .report,
            message: .init(zh: Self.attack, en: Self.attack))
        finding.cells = [Self.attack, "remedies.review_total"]
        finding.span = span
        finding.related = [0, 1, 99]
        finding.blame = [Correction(cells: [.init(id: Self.attack, value: .zero)])]
        assessed.findings.append(finding)
        assessed.ruleSetVersion = Self.attack
        let file = CheckedFile(path: Self.attack, result: .assessed(assessed), text: Self.attack)
        let failed = CheckedFile(path: Self.attack, result: .failed(code: Self.attack, message: Self.attack))
        let html = SheetPage([file, failed]).text
        let page = Page(html)
        #expect(!html.contains("<script"))
        #expect(!html.contains("<img"))
        #expect(page.faults.isEmpty)
        #expect(!page.tags.contains { tag in tag.attributes.keys.contains { $0.hasPrefix("on") } })
        #expect(Set(page.targets.map { String($0.dropFirst()) }).isSubset(of: page.ids))
        #expect(html.contains(Self.shown))
    }
}
