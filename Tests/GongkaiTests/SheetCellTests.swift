import Models
import TestSupport
import Testing
import ValidateCore

@testable import Gongkai

@Suite("Marks on the verification sheet")
struct SheetCellTests {
    private let id = "remedies.review_total"

    private func page(_ assessed: AssessedReport, text: String = "") -> (html: String, page: Page) {
        let html = SheetPage([CheckedFile(path: "a.txt", result: .assessed(assessed), text: text)]).text
        return (html, Page(html))
    }

    private func cell(_ builder: ReportBuilder) -> (html: String, classes: [Substring], hint: String) {
        let (html, page) = page(FormAssessor().assess(builder.report))
        let tag = page.tag(id: "r1-" + id)
        let cell = Page.part(of: html, from: "<td id=\"r1-\(id)\"", to: "</td>")
        return (cell, tag?.attributes["class"]?.split(separator: " ") ?? [], tag?.attributes["title"] ?? "")
    }

    private func finding(_ severity: Severity = .error, _ verdict: Verdict = .report, cells: [String]) -> Finding {
        var finding = Finding(
            rule: "T4-SUM", severity: severity, outcome: .fail, verdict: verdict, message: .init(zh: "错。", en: "Wrong.")
        )
        finding.cells = cells
        return finding
    }

    @Test func `A figure that is read stands there as it is`() {
        let cell = cell(ReportBuilder().printing("remedies.review_upheld", 3).printing(id, 3))
        #expect(cell.classes == ["number"])
        #expect(cell.html.contains("<span class=\"figure\">3</span>"))
        #expect(cell.hint.hasPrefix("行政复议／总计：3&#10;按原文读出&#10;原文：“3”&#10;第 "))
    }

    @Test func `A cell of an equation that fails is marked and leads to it`() {
        let cell = cell(ReportBuilder().printing(id, 3))
        #expect(cell.classes == ["number", "suspect", "n1"])
        #expect(cell.html.contains("<a href=\"#r1-f1\" class=\"ref\">1</a>"))
        #expect(cell.html.contains("（可能有误）"))
        #expect(cell.hint.hasSuffix("见第 1 条"))
    }

    @Test(
        arguments: [
            (CellStatus.missing, "缺"), (.blank, "空"), (.placeholder, "/"), (.damaged, "/"),
        ])
    func `A cell without a figure says why`(status: CellStatus, words: String) {
        let cell = cell(ReportBuilder().losing(id, status, raw: words == "/" ? "/" : nil))
        #expect(cell.classes.contains(Substring(status.rawValue)))
        #expect(cell.html.contains(words))
        #expect(cell.hint.contains(status.label))
    }

    @Test func `An inferred figure has a star and is no printed one`() {
        let cell = cell(ReportBuilder().inferring(id, 0))
        #expect(cell.classes.contains("inferred"))
        #expect(cell.html.contains("<span class=\"figure\">0<span class=\"sign\" aria-hidden=\"true\">*</span>"))
        #expect(cell.html.contains("（推定）"))
    }

    @Test func `The cell to blame shows what it should be`() throws {
        var assessed = FormAssessor().assess(ReportBuilder().printing(id, 51).report)
        let value = try #require(CellValue(exactly: 15))
        assessed.findings[0].blame = [Correction(cells: [.init(id: id, value: value)], slip: .swappedDigits)]
        let (html, page) = page(assessed)
        #expect(page.tag(id: "r1-" + id)?.attributes["class"] == "number wrong n1")
        #expect(html.contains("<span class=\"proposal\">→ 15</span>"))
    }

    @Test func `Of several cells that may be to blame none is the one`() throws {
        let value = try #require(CellValue(exactly: 15))
        var wrong = finding(cells: ["a", "b", "c"])
        wrong.blame = [
            Correction(cells: [.init(id: "a", value: value)]), Correction(cells: [.init(id: "b", value: value)]),
        ]
        let marks = CellMark.marks(of: [wrong])
        #expect(marks["a"]?.fault == .suspect)
        #expect(marks["b"]?.fault == .suspect)
        #expect(marks["b"]?.proposals == [value])
        #expect(marks["c"]?.fault == .involved)
    }

    @Test func `The worst that findings say of a cell is its mark`() {
        let marks = CellMark.marks(of: [
            finding(.error, .reading, cells: ["a", "b"]), finding(cells: ["a", "c"]), finding(cells: ["c"]),
            finding(.information, cells: ["d"]), finding(.warning, cells: ["e"]),
        ])
        #expect(marks["a"] == CellMark(findings: [1, 2], fault: .involved))
        #expect(marks["b"] == CellMark(findings: [1], fault: .doubtful))
        #expect(marks["c"] == CellMark(findings: [2, 3], fault: .wrong))
        #expect(marks["d"] == CellMark(findings: [4], fault: nil))
        #expect(marks["e"] == CellMark(findings: [5], fault: .doubtful))
    }

    @Test func `The legend explains the marks that there are`() {
        func legend(_ builder: ReportBuilder) -> [Substring] {
            let html = page(FormAssessor().assess(builder.report)).html
            return Page.part(of: html, from: "<section class=\"legend\"", to: "</section>")
                .replacing(#/<[^>]*>/#, with: "|").split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { $0 }
        }
        #expect(legend(ReportBuilder()).isEmpty)
        #expect(
            legend(ReportBuilder().printing(id, 3).inferring("requests.granted.total", 0)) == [
                "图例", "✗? 14", " 可能有误：有几种改法", "14*", " 推定：原文没有读到，由勾稽关系推出", "1 14", " 左上小字是问题的序号",
            ])
    }

    @Test func `A finding that names half a report marks none of its cells but those to blame`() throws {
        let value = try #require(CellValue(exactly: 15))
        var wide = finding(cells: (0...CellMark.limit).map { "c\($0)" })
        #expect(CellMark.marks(of: [wide]).isEmpty)
        wide.blame = [Correction(cells: [.init(id: "c1", value: value)])]
        #expect(CellMark.marks(of: [wide]) == ["c1": CellMark(findings: [1], fault: .wrong, proposals: [value])])
    }
}
