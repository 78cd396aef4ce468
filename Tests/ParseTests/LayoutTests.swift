import Forms
import Models
import Testing

@Suite("Layouts of tables")
struct LayoutTests {
    private let whole = RequestTable()

    /// The report with each row of its request table written anew.
    private func rewritten(_ line: (String) -> String) throws -> ParsedReport {
        let lines = whole.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return try read(lines.map(line).joined(separator: "\n"))
    }

    @Test("Cells two places apart are cells, the empty places between them are not")
    func spread() throws {
        let report = try rewritten { line in
            line.contains("\t") ? "| " + line.split(separator: "\t").joined(separator: " | | ") + " | |" : line
        }
        #expect(report.row("granted") == [3, 1, 0, 0, 0, 0, 4])
        #expect(report.cell("requests.granted.total")?.basis == .label)
    }

    @Test("A label that was wrapped around its figures is one label")
    func loose() throws {
        let report = try rewritten { line in
            guard let tab = line.firstIndex(of: "\t"), line.first != "\t", line.count > 12 else { return line }
            let label = line[..<tab]
            let cut = label.index(label.startIndex, offsetBy: label.count / 2)
            return label[..<cut] + "   " + line[tab...].replacing("\t", with: "   ") + "\n  " + label[cut...]
        }
        #expect(report.row("granted") == [3, 1, 0, 0, 0, 0, 4])
        #expect(report.row("unable_not_held") == [2, 1, 0, 0, 1, 0, 4])
    }

    @Test("A label with a misread character is found by its number and the rest; another text is not")
    func misread() throws {
        let report = try rewritten { $0.replacing("予以公开", with: "于以公开").replacing("不掌握相关", with: "不掌握想关") }
        #expect(report.row("granted") == [3, 1, 0, 0, 0, 0, 4])
        #expect(report.row("unable_not_held") == [2, 1, 0, 0, 1, 0, 4])
        let other = try rewritten { $0.replacing("予以公开", with: "于此见闻") }
        #expect(other.row("granted") == [nil, nil, nil, nil, nil, nil, nil])
    }

    @Test("Labels in traditional characters are those of the form")
    func traditional() throws {
        let report = try rewritten {
            $0.replacing("公开", with: "公開").replacing("总计", with: "總計").replacing("办理", with: "辦理")
        }
        #expect(report.row("total_processed") == [5, 2, 0, 0, 1, 0, 8])
    }

    @Test("A remark, a note behind the values and a word in their place are told from figures")
    func remarks() throws {
        var table = RequestTable()
        table.set("granted", ["3（其中上年1件）", "1", "0", "0", "0", "0", "4", "备注 5"])
        #expect(try read(table.text).row("granted") == [3, 1, 0, 0, 0, 0, 4])
    }

    @Test("A column that is empty from top to bottom is blank; the others stand below their labels")
    func blankColumn() throws {
        var table = RequestTable()
        table.header = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
        for (id, values) in table.rows { table.set(id, values.prefix(2) + [""] + values.dropFirst(3)) }
        let report = try read(table.text)
        #expect(report.row("granted") == [3, 1, nil, 0, 0, 0, 4])
        #expect(report.cell("requests.granted.research_institution")?.status == .blank)
    }

    @Test("Table 4 may have a row for each block")
    func remedyRows() throws {
        let header = "\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n"
        let text = whole.text.replacing(
            "四、政府信息公开行政复议、行政诉讼情况\n",
            with: "四、政府信息公开行政复议、行政诉讼情况\n" + header + "行政复议\t1\t0\t2\t0\t3\n" + header
                + "未经复议直接起诉\t5\t0\t0\t1\t6\n" + header + "复议后起诉\t0\t0\t0\t0\t0\n")
        let report = try read(text)
        let figures = Form.of(.form2021).cells.filter { $0.table == .remedies }.map {
            report.cells[$0.index].value?.count
        }
        #expect(figures == [1, 0, 2, 0, 3, 5, 0, 0, 1, 6, 0, 0, 0, 0, 0])
    }

    @Test("Where table 2 is lost the year tells the edition")
    func withoutTable2() throws {
        let text = whole.text.replacing("本年制发件数\n", with: "")
        #expect(try read(text).edition == .form2021)
        let earlier = text.replacing("2024", with: "2020")
            .replacing("（六）其他处理", with: "").split(separator: "\n").filter {
                !$0.contains("申请人") && !$0.hasPrefix("3.其他")
            }
        #expect(try read(earlier.joined(separator: "\n")).edition == .form2019)
    }
}
