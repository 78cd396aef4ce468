import Models
import Testing

@Suite("Printed subtotals")
struct SubtotalTests {
    private static let columns = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
    private static let unable = [
        ("1.本机关不掌握相关政府信息", [2, 1, 0, 0, 0, 0, 3]), ("2.没有现成信息需要另行制作", [0, 0, 0, 0, 0, 1, 1]),
        ("3.补正后申请内容仍不明确", [0, 0, 0, 0, 0, 0, 0]),
    ]
    private static let others = [
        "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请", "5.要求行政机关确认或重新出具已获取信息",
    ]

    /// The request table's middle, with cells parted by `separator`.
    private func table(_ separator: String, columns: [String] = columns, subtotal: [Int]? = [2, 1, 0, 0, 0, 1, 4])
        throws -> ParsedReport
    {
        let isWide = columns.count > 7
        func line(_ label: String, _ figures: [Int]) -> String {
            let organisations = isWide ? [figures[1..<6].reduce(0, +)] : []
            return ([label] + (figures.prefix(1) + organisations + figures.dropFirst()).map(String.init))
                .joined(separator: separator)
        }
        var lines = [columns.joined(separator: separator), line("一、本年新收政府信息公开申请数量", [2, 1, 0, 0, 0, 1, 4]), "（四）无法提供"]
        lines += Self.unable.map(line)
        if let subtotal { lines.append(line("小计", subtotal)) }
        lines.append("（五）不予处理")
        lines += Self.others.map { line($0, [0, 0, 0, 0, 0, 0, 0]) }
        lines.append(line("（七）总计", [2, 1, 0, 0, 0, 1, 4]))
        return try read(
            "澄屿市商务局2024年政府信息公开工作年度报告\n一、总体情况\n全年平稳。\n二、主动公开政府信息情况\n本年制发件数\n三、收到和处理政府信息公开申请情况\n"
                + lines.joined(separator: "\n") + "\n四、政府信息公开行政复议、行政诉讼情况\n")
    }

    @Test(arguments: ["\t", "\n", " | "])
    func `A row of subtotals is read beside the form's rows, which are read as without it`(separator: String) throws {
        let report = try table(separator)
        #expect(report.subtotals.map(\.id).first == "requests.unable.natural_person")
        #expect(report.subtotals.map(\.value.count) == [2, 1, 0, 0, 0, 1, 4])
        #expect(report.row("unable_still_unclear") == [0, 0, 0, 0, 0, 0, 0])
        #expect(report.row("unable_not_held") == [2, 1, 0, 0, 0, 0, 3])
        #expect(report.row("rejected_petition_complaint") == [0, 0, 0, 0, 0, 0, 0])
    }

    @Test func `A table without subtotals has none`() throws {
        #expect(try table("\t", subtotal: nil).subtotals.isEmpty)
    }

    @Test func `A column of subtotals is told from the form's where the rows bear it out`() throws {
        let report = try table("\t", columns: ["自然人", "小计"] + Self.columns.dropFirst(), subtotal: nil)
        #expect(report.row("unable_not_held") == [2, 1, 0, 0, 0, 0, 3])
        let subtotal = try #require(report.subtotals.first { $0.id == "requests.unable_not_held.legal_person" })
        #expect(subtotal.value.count == 1)
        #expect(report.subtotals.allSatisfy { $0.id.hasSuffix(".legal_person") })
    }
}
