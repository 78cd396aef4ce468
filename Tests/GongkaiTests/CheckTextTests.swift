import Models
import TestSupport
import Testing
import ValidateCore

@testable import Gongkai

@Suite("gongkai check --format text")
struct CheckTextTests {
    private func text(_ builder: ReportBuilder) -> String {
        CheckText.text(for: CheckedFile(path: "年报/a.txt", result: .assessed(FormAssessor().assess(builder.report))))
    }

    @Test func `A report is this summary`() {
        let report = ReportBuilder().withRequests()
            .printing("proactive.license_decisions", 204_453).printing("requests.granted.total", 12)
            .inferring("requests.carried_out.other_org", 0).losing("remedies.review_pending")
            .changing { $0.identity.published = CalendarDate(iso: "2025-01-24").map { Sourced($0, from: .label) } }
        #expect(text(report) == Self.summary)
    }

    @Test func `A report without fault says so`() {
        let lines = text(ReportBuilder()).split(separator: "\n")
        #expect(lines.contains("没有发现问题"))
        #expect(lines.contains("单元格：共 200 个，读出 200 个，推定 0 个，没有数值 0 个"))
        #expect(!text(ReportBuilder()).contains("推定的数值"))
    }

    @Test func `A finding names the others that have to do with it`() throws {
        var assessed = FormAssessor().assess(ReportBuilder().printing("remedies.review_total", 51).report)
        assessed.findings[0].related = [2, 3]
        let text = CheckText.text(for: CheckedFile(path: "a.txt", result: .assessed(assessed)))
        #expect(text.contains("［行政复议／结果维持、行政复议／结果纠正等 5 格］（见第 2、3 条）\n"))
        assessed.findings[0].related = [2, 3, 4, 5]
        #expect(!CheckText.text(for: CheckedFile(path: "a.txt", result: .assessed(assessed))).contains("见第"))
    }

    @Test func `What is not a report shows nothing but that`() {
        #expect(
            text(ReportBuilder().changing { $0.kind = .other }) == """
                文件：年报/a.txt
                1. ✗ 错误 F-NOT-A-REPORT 这份文件不是政府信息公开工作年度报告，没有作进一步检查。
                """)
    }

    @Test func `A file that cannot be read says why`() {
        let file = CheckedFile(path: "a.txt", result: .failed(code: "EMPTY", message: "the document is empty"))
        #expect(CheckText.text(for: file) == "文件：a.txt\n✗ 无法读取：文件是空的（EMPTY：the document is empty）")
    }

    @Test func `What a report holds cannot break a line or steer a terminal`() {
        let report = ReportBuilder()
            .losing("requests.granted.total", .damaged, basis: .label, raw: "三\n\u{1B}[2J\u{202E}件")
        #expect(text(report).contains("填写为“三  [2J 件”，应为非负整数。"))
    }

    private static let summary = """
        文件：年报/a.txt
        机关：测试市统计局
        年度：2024　格式：2021 年版　口径：本机关
        发布：2025-01-24
        单元格：共 200 个，读出 198 个，推定 1 个，没有数值 1 个
        核对：通过 34，推定通过 2，全为零或空 30，不通过 2，无法核对 1
        正文：数据 0 项，陈述 0 条
        1. ✗ 错误 T3-ROWSUM “（一）予以公开”一行：自然人 13，其余各项为 0，之和为 13，总计填写为 12，相差 1。\
        只改一格就能使各等式都成立：“（一）予以公开／总计”由 12 改为 13（像是一位数字有误）。\
        ［（一）予以公开／自然人、（一）予以公开／商业企业等 7 格］（见第 2 条）
        2. ✗ 错误 T3-RESULTS “总计”一列：（一）予以公开 12、（三）5.属于三类内部事务信息 1、\
        （五）1.信访举报投诉类申请 1，其余各项为 0，之和为 14，（七）总计填写为 15，相差 1。\
        只改一格就能使各等式都成立：“（一）予以公开／总计”由 12 改为 13（像是一位数字有误）。\
        ［（一）予以公开／总计、（二）部分公开（区分处理的，只计这一情形，不计其他情形）／总计等 22 格］（见第 1 条）
        3. · 提示 T4-SUM “复议诉讼结果之和”有 1 处无法核对，因为 1 个单元格没有数值：行政复议／尚未审结。\
        ［行政复议／尚未审结］

        二、主动公开政府信息情况
          规章            本年制发件数 0  本年废止件数 0  现行有效件数 0
          行政规范性文件  本年制发件数 0  本年废止件数 0  现行有效件数 0
          行政许可        本年处理决定数量 204453
          行政处罚        本年处理决定数量 0
          行政强制        本年处理决定数量 0
          行政事业性收费  本年收费金额（单位：万元） 0

        三、收到和处理政府信息公开申请情况
                                                自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计
          一、本年新收政府信息公开申请数量          15         0         0             0             0     0    15
          二、上年结转政府信息公开申请数量           0         0         0             0             0     0     0
          （一）予以公开                            13         0         0             0             0     0    12
          （二）部分公开（区分处理的，只计这…       0         0         0             0             0     0     0
          （七）总计                                15         0         0             0             0     0    15
          四、结转下年度继续办理                     0         0         0             0             0    0*     0

        四、政府信息公开行政复议、行政诉讼情况
                                        结果维持  结果纠正  其他结果  尚未审结  总计
          行政复议                             0         0         0         -     0
          行政诉讼（未经复议直接起诉）         0         0         0         0     0
          行政诉讼（复议后起诉）               0         0         0         0     0

        * 推定的数值　- 没有数值
        """
}
