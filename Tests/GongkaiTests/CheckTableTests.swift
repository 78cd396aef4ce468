import Models
import TestSupport
import Testing
import ValidateCore

@testable import Gongkai

@Suite("gongkai check --format csv")
struct CheckTableTests {
    @Test func `It begins with the mark that spreadsheets know UTF-8 by`() {
        #expect(Array(CheckTable.header.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
        #expect(
            CheckTable.header.dropFirst()
                == "文件,机关,年度,序号,严重程度,规则,规则名称,判断,问题,应为,实为,相差,单元格,建议修改,行号,页码,原文,英文说明\r\n")
    }

    @Test func `A finding is this row`() throws {
        var assessed = FormAssessor().assess(
            ReportBuilder().withRequests().printing("requests.granted.total", 31).report)
        assessed.findings = assessed.findings.filter { $0.rule == "T3-ROWSUM" }
        assessed.findings[0].span = Span(line: 2, start: 5, length: 2)
        let file = CheckedFile(path: "年报/a.txt", result: .assessed(assessed), text: "甲乙丙\n51，\"丁\"\n")
        #expect(
            CheckTable.rows(for: file)
                == "年报/a.txt,测试市统计局,2024,1,错误,T3-ROWSUM,申请人各列之和,报告有误,"
                + "“（一）予以公开”一行：自然人 13，其余各项为 0，之和为 13，总计填写为 31，相差 18。"
                + "只改一格就能使各等式都成立：“（一）予以公开／总计”由 31 改为 13（像是两位数字颠倒）。,13,31,18,"
                + "（一）予以公开／自然人、（一）予以公开／商业企业、（一）予以公开／科研机构、（一）予以公开／社会公益组织、"
                + "（一）予以公开／法律服务机构、（一）予以公开／其他、（一）予以公开／总计,"
                + "“（一）予以公开／总计”由 31 改为 13（像是两位数字颠倒）,2,,\"51，\"\"丁\"\"\","
                + "\"Row “(1) Granted”: natural persons 13, the others 0; they add up to 13, but the total says 31; "
                + "the difference is 18. One cell alone satisfies every equation: “(1) Granted / total” from 31 to 13 "
                + "(as if two digits were swapped).\"\r\n")
    }

    @Test func `A file without findings is a row as well`() {
        let file = CheckedFile(path: "a.txt", result: .assessed(FormAssessor().assess(ReportBuilder().report)))
        #expect(CheckTable.rows(for: file) == "a.txt,测试市统计局,2024,,,,,,没有发现问题,,,,,,,,,No problem found.\r\n")
    }

    @Test func `A file that cannot be read is a row as well`() {
        let file = CheckedFile(path: "a.txt", result: .failed(code: "EMPTY", message: "the document is empty"))
        #expect(
            CheckTable.rows(for: file) == "a.txt,,,,错误,,,,无法读取：文件是空的（EMPTY）,,,,,,,,,the document is empty\r\n")
    }

    @Test func `Where a rule says nothing of the place, its first printed cell tells the line`() {
        let assessed = FormAssessor().assess(ReportBuilder().printing("remedies.review_total", 3).report)
        let line = assessed.findings.first?.place(in: assessed.reading)?.line
        #expect(line == assessed.reading.cells[185].span?.line)
    }

    @Test(
        arguments: [
            ("", ""), ("总计", "总计"), ("a,b", "\"a,b\""), ("说“\"好\"”", "\"说“\"\"好\"\"”\""), ("甲\r\n乙\t丙", "甲  乙 丙"),
            (" 甲", "\" 甲\""), ("-29", "-29"), ("-0.5", "-0.5"), ("12", "12"), ("=1+1", "'=1+1"), ("+86", "'+86"),
            ("-1-1", "'-1-1"), ("-", "'-"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "' =1"), ("＝1", "'＝1"),
            ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""), ("-1.", "'-1."), ("甲=乙", "甲=乙"),
        ])
    func `A field is written so that a spreadsheet shows it as it is`(text: String, field: String) {
        #expect(CSVField.quoted(text) == field)
    }

    @Test func `A field is no longer than a spreadsheet holds`() {
        let long = CSVField.quoted(String(repeating: "甲", count: 40_000))
        #expect(long.utf16.count == 32_767)
        #expect(long.hasSuffix("甲…"))
        #expect(CSVField.quoted(String(repeating: "甲", count: 32_767)).hasSuffix("甲甲"))
        #expect(CSVField.quoted(String(repeating: "𠀀", count: 20_000)).utf16.count <= 32_767)
    }
}
