import Models
import TestSupport
import Testing

@Suite("F-NUMFMT: 数值的写法")
struct PlainNumberTests {
    private func found(_ raw: String, in id: String = "proactive.license_decisions", _ edition: Edition = .form2021)
        -> [Finding]
    {
        ReportBuilder(edition).replacing(id) { $0.raw = raw }.findings(of: "F-NUMFMT")
    }

    @Test(arguments: ["0", "36", "1 53"])
    func `A plain number has no finding, nor has one that spaces cut`(raw: String) {
        #expect(found(raw).isEmpty)
    }

    @Test func `A sign of a change and the unit of an amount without one are as they should be`() {
        #expect(found("-29", in: "proactive.penalty_items_change", .form2019).isEmpty)
        #expect(found("+8", in: "proactive.penalty_items_change", .form2019).isEmpty)
        #expect(found("12.5万元", in: "proactive.procurement_amount_wan", .form2019).isEmpty)
        #expect(found("12.50", in: "proactive.admin_fee_amount_wan").isEmpty)
        #expect(found("0.5", in: "proactive.admin_fee_amount_wan").isEmpty)
    }

    @Test(
        arguments: [
            ("00", "多余的 0"), ("３６", "全角数字"), ("1,036", "千分位逗号"), ("36件", "带有文字或者单位"), ("三十六", "汉字数字"),
            ("36(件）", "括号全角、半角混用"), ("36(件)", "带有文字或者单位"),
        ])
    func `Everything else is said with what is odd about it`(raw: String, style: String) throws {
        let finding = try #require(found(raw).first)
        #expect(finding.severity == .information)
        #expect(finding.cells == ["proactive.license_decisions"])
        #expect(
            finding.message.zh == "“二、主动公开政府信息情况”表有 1 个数值的写法不规范：“行政许可／本年处理决定数量”填写为“\(raw)”（\(style)）；"
                + "单元格应当只填阿拉伯数字。")
    }

    @Test func `The figures of one table are one finding`() throws {
        let found = ReportBuilder().replacing("requests.granted.total") { $0.raw = "00" }
            .replacing("requests.carried_in.total") { $0.raw = "０" }.findings(of: "F-NUMFMT")
        #expect(found.count == 1)
        #expect(
            found.first?.message.en == "In the table “III. Requests received and processed”, 2 figures are not written "
                + "plainly: “II. Requests carried over from last year / total” is “０” (full-width digits), "
                + "“(1) Granted / total” is “00” (a needless 0).")
    }
}
