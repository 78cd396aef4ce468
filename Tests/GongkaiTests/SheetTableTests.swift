import Forms
import Models
import TestSupport
import Testing
import ValidateCore

@testable import Gongkai

@Suite("Tables of the verification sheet")
struct SheetTableTests {
    private func table(_ style: String, _ builder: ReportBuilder) -> String {
        let file = CheckedFile(path: "a.txt", result: .assessed(FormAssessor().assess(builder.report)))
        return Page.part(of: SheetPage([file]).text, from: "<table class=\"form \(style)\">", to: "</table>")
    }

    private func rows(_ table: String) -> [String] {
        table.split(separator: "<tr").dropFirst().map(String.init)
    }

    @Test(arguments: [(Edition.form2021, 25, "22"), (.form2019, 23, "20")])
    func `The request table has the form's rows and columns`(edition: Edition, count: Int, height: String) {
        let table = table("requests", ReportBuilder(edition))
        let rows = rows(table).dropFirst(3)
        #expect(rows.count == count)
        #expect(rows.allSatisfy { Page("<tr" + $0).tags("td").count == 7 })
        #expect(rows.dropFirst(2).first?.contains("rowspan=\"\(height)\"") == true)
        #expect(rows.last?.contains("colspan=\"3\"") == true)
    }

    @Test func `Labels that gather rows are as high as the rows`() {
        let page = Page(table("requests", ReportBuilder()))
        #expect(page.tags("th", class: "group").map { $0.attributes["rowspan"] } == ["22", "8", "3", "5", "3"])
        #expect(
            Page(table("requests", ReportBuilder(.form2019))).tags("th", class: "group").map {
                $0.attributes["rowspan"]
            }
                == ["20", "8", "3", "5"])
        // Every row is ten columns wide: those of labels and those of figures.
        let labels = page.tags("th", class: "label").compactMap { $0.attributes["colspan"] ?? "1" }
        #expect(labels.count == 25)
        #expect(labels.count { $0 == "3" } == 3)
        #expect(labels.count { $0 == "2" } == 3)
        #expect(labels.count { $0 == "1" } == 19)
    }

    @Test func `The request table's header is that of the form`() {
        let header = Page.part(of: table("requests", ReportBuilder()), from: "<thead>", to: "</thead>")
        let words = header.replacing(#/<[^>]*>/#, with: "|").split(whereSeparator: { $0 == "|" || $0 == "\n" })
        #expect(
            words == [
                "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "申请人情况", "自然人", "法人或其他组织", "总计",
                "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他",
            ])
    }

    @Test func `The table of Article 20 is that of the edition`() {
        let words = { (edition: Edition) in
            table("proactive", ReportBuilder(edition)).replacing(#/<[^>]*>/#, with: "|")
                .split(whereSeparator: { $0 == "|" || $0 == "\n" }).filter { $0 != "0" }
        }
        #expect(
            words(.form2021) == [
                "二、主动公开政府信息情况", "第二十条第（一）项", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数", "规章",
                "行政规范性文件", "第二十条第（五）项", "信息内容", "本年处理决定数量", "行政许可", "第二十条第（六）项", "信息内容",
                "本年处理决定数量", "行政处罚", "行政强制", "第二十条第（八）项", "信息内容", "本年收费金额（单位：万元）", "行政事业性收费",
            ])
        #expect(
            words(.form2019) == [
                "二、主动公开政府信息情况", "第二十条第（一）项", "信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量", "规章",
                "规范性文件", "第二十条第（五）项", "信息内容", "上一年项目数量", "本年增/减", "处理决定数量", "行政许可",
                "其他对外管理服务事项", "第二十条第（六）项", "信息内容", "上一年项目数量", "本年增/减", "处理决定数量", "行政处罚", "行政强制",
                "第二十条第（八）项", "信息内容", "上一年项目数量", "本年增/减", "行政事业性收费", "第二十条第（九）项", "信息内容",
                "采购项目数量", "采购总金额", "政府集中采购",
            ])
    }

    @Test(arguments: Edition.allCases)
    func `Every row of Article 20 is as wide as the table`(edition: Edition) {
        for row in rows(table("proactive", ReportBuilder(edition))) {
            let width = Page("<tr" + row).tags.filter { $0.name == "td" || $0.name == "th" }
                .reduce(0) { $0 + (Int($1.attributes["colspan"] ?? "1") ?? 0) }
            #expect(width == 4, "\(row)")
        }
    }

    @Test func `Reviews and lawsuits are three blocks of five in one row`() {
        let table = table("remedies", ReportBuilder())
        let rows = rows(table)
        #expect(rows.count == 4)
        #expect(Page("<tr" + (rows.last ?? "")).tags("td").count == 15)
        let groups = Page(table).tags("th").filter { $0.attributes["scope"] == "colgroup" }
        #expect(groups.map { $0.attributes["colspan"] } == ["5", "10", "5", "5"])
        for words in [">行政复议<", ">行政诉讼<", ">未经复议直接起诉<", ">复议后起诉<"] { #expect(table.contains(words)) }
    }

    @Test(arguments: Edition.allCases)
    func `Every cell of the form is there once`(edition: Edition) {
        let file = CheckedFile(path: "a.txt", result: .assessed(FormAssessor().assess(ReportBuilder(edition).report)))
        let cells = Page(SheetPage([file]).text).tags("td", class: "number").compactMap { $0.attributes["id"] }
        #expect(cells == Form.of(edition).cells.map { "r1-" + $0.id })
    }
}
