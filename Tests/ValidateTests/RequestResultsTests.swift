import Models
import TestSupport
import Testing

@Suite("T3-RESULTS: （一）至（六）之和，等于（七）总计")
struct RequestResultsTests {
    @Test func `Results that add up have no finding`() {
        #expect(ReportBuilder.plain.findings(of: "T3-RESULTS").isEmpty)
    }

    @Test func `A printed total that is not the sum of its parts is an error of the report`() throws {
        let report = ReportBuilder.plain.printing("requests.other_other.natural_person", 2)
        let finding = try #require(report.findings(of: "T3-RESULTS").first)
        #expect(finding.severity == .error)
        #expect(finding.verdict == .report)
        #expect(finding.expected?.count == 17)
        #expect(finding.actual?.count == 15)
        #expect(finding.difference?.count == -2)
        #expect(finding.cells.count == 22)
        #expect(finding.cells.first == "requests.granted.natural_person")
        #expect(finding.cells.last == "requests.total_processed.natural_person")
        #expect(
            finding.message.zh
                == "“自然人”一列：（一）予以公开 13、（三）5.属于三类内部事务信息 1、（五）1.信访举报投诉类申请 1、（六）3.其他 2，"
                + "其余各项为 0，之和为 17，（七）总计填写为 15，相差 2。"
                + "只改一格就能使各等式都成立：“（六）3.其他／自然人”由 2 改为 0。")
        #expect(
            finding.message.en
                == "Column “natural persons”: (1) Granted 13, (3) 5. Internal affairs 1, "
                + "(5) 1. Petition, report or complaint 1, (6) 3. Other 2, the others 0; they add up to 17, "
                + "but the total says 15; the difference is 2. One cell alone satisfies every equation: "
                + "“(6) 3. Other / natural persons” from 2 to 0.")
    }

    @Test func `A total over nothing but zeros says so`() throws {
        let report = ReportBuilder().printing("requests.total_processed.other_org", 3)
        let finding = try #require(report.findings(of: "T3-RESULTS").first)
        #expect(
            finding.message.zh == "“其他”一列：各项均为 0，之和为 0，（七）总计填写为 3，相差 3。"
                + "只改一格就能使各等式都成立：“（七）总计／其他”由 3 改为 0。")
    }

    @Test func `The 2019 edition adds up its single row of other processing`() throws {
        let report = ReportBuilder(.form2019).printing("requests.other_processing.total", 1)
        let finding = try #require(report.findings(of: "T3-RESULTS").first)
        #expect(
            finding.message.zh == "“总计”一列：（六）其他处理 1，其余各项为 0，之和为 1，（七）总计填写为 0，相差 1。"
                + "只改一格就能使各等式都成立：“（六）其他处理／总计”由 1 改为 0。")
    }

    @Test func `Lost cells of several columns are one finding`() throws {
        let report = ReportBuilder.plain
            .losing("requests.other_other.natural_person").losing("requests.other_other.commercial_enterprise")
            .losing("requests.granted.total").losing("requests.partially_granted.total")
        let found = report.findings(of: "T3-RESULTS")
        #expect(found.count == 1)
        let finding = try #require(found.first)
        #expect(finding.arguments["instances"] == "natural_person, commercial_enterprise, total")
        #expect(
            finding.message.zh == "“办理结果各项之和”有 3 处无法核对，因为 4 个单元格没有数值：（一）予以公开／总计、"
                + "（二）部分公开（区分处理的，只计这一情形，不计其他情形）／总计、（六）3.其他／自然人等。")
        #expect(finding.message.en.hasSuffix("(6) 3. Other / natural persons and 1 more."))
    }
}
