import Forms
import Models
import Testing

@Suite("Cells that run together")
struct RunTogetherTests {
    /// A report whose request and remedy tables have no separators.
    private func report(_ requests: [String: [Int]], remedies: String = "102031200012" + "00000") -> String {
        var text = "某区商务局2024年政府信息公开工作年度报告一、总体情况良好。二、主动公开政府信息情况第二十条第（一）项信息内容"
        text += "本年制发件数本年废止件数现行有效件数规章000行政规范性文件693665第二十条第（五）项信息内容本年处理决定数量行政许可2293"
        text += "三、收到和处理政府信息公开申请情况申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他"
        for row in Form.of(.form2021).table(.requests)?.rows ?? [] {
            text += row.printed + (requests[row.id] ?? []).map(String.init).joined()
        }
        text += "四、政府信息公开行政复议、行政诉讼情况行政复议行政诉讼未经复议直接起诉复议后起诉"
        for _ in 1...3 { text += "结果维持结果纠正其他结果尚未审结总计" }
        return text + remedies + "五、存在的主要问题及改进情况无。六、其他需要报告的事项无。"
    }

    private let figures = Dictionary(uniqueKeysWithValues: RequestTable.consistent)

    @Test("The equations of the table leave one cut for each row")
    func requests() throws {
        let report = try read(report(figures))
        #expect(report.row("received_new") == [5, 3, 0, 0, 1, 0, 9])
        #expect(report.row("total_processed") == [5, 2, 0, 0, 1, 0, 8])
        #expect(!report.observations.contains { $0.kind == .valueCount && $0.table == .requests })
    }

    @Test("What did the cutting is no independent witness")
    func witnesses() throws {
        var large = figures
        large["received_new"] = [64, 0, 0, 2, 0, 4, 70]
        large["carried_in"] = [0, 0, 0, 0, 0, 0, 0]
        large["granted"] = [64, 0, 0, 2, 0, 4, 70]
        large["unable_not_held"] = [0, 0, 0, 0, 0, 0, 0]
        large["total_processed"] = [64, 0, 0, 2, 0, 4, 70]
        large["carried_out"] = [0, 0, 0, 0, 0, 0, 0]
        let report = try read(report(large))
        #expect(report.row("received_new") == [64, 0, 0, 2, 0, 4, 70])
        #expect(report.cell("requests.received_new.total")?.basis == .arithmetic)
        let used = report.usedRelations.map { Form.of(.form2021).relations[$0] }
        #expect(used.contains { $0.rule == "T3-ROWSUM" && $0.instance == "received_new" })
        // Seven zeros are seven cells without any equation.
        #expect(report.cell("requests.carried_in.total")?.basis == .label)
    }

    @Test("Blocks of remedies are cut by their totals")
    func remedies() throws {
        let report = try read(report(figures))
        #expect(report.cell("remedies.review_total")?.value?.count == 3)
        #expect(report.cell("remedies.litigation_direct_upheld")?.value?.count == 12)
        #expect(report.cell("remedies.litigation_after_review_total")?.value?.count == 0)
    }

    @Test("Where two cuts of the remedies are possible none is read, but the raw text")
    func ambiguous() throws {
        // 1 and 11, or 11 and 1, then 12, 1 and 25; the same again in the last block.
        let run = "111121253123123012110326"
        let report = try read(report(figures, remedies: run))
        #expect(report.cell("remedies.review_upheld")?.value == nil)
        #expect(report.cell("remedies.review_upheld")?.status == .damaged)
        #expect(report.cell("remedies.review_upheld")?.raw == run)
        // A lost or a misprinted figure leaves cuts too: that they agree elsewhere is chance.
        #expect(report.cell("remedies.review_total")?.value == nil)
    }

    @Test("Where an equation of the table fails, only rows of seven zeros are cut")
    func contradiction() throws {
        var wrong = figures
        wrong["granted"] = [13, 1, 0, 0, 0, 0, 14]
        let report = try read(report(wrong))
        #expect(report.row("granted") == [nil, nil, nil, nil, nil, nil, nil])
        #expect(report.cell("requests.granted.total")?.raw == "131000014")
        #expect(report.row("carried_in") == [nil, nil, nil, nil, nil, nil, nil])
        #expect(report.row("refused_state_secret") == [0, 0, 0, 0, 0, 0, 0])
    }

    @Test("A run in a table without equations is cut only if it cannot be a number")
    func withoutEquations() throws {
        let report = try read(report(figures))
        #expect(report.cell("proactive.regulation_repealed")?.value == .zero)
        #expect(report.cell("proactive.normative_document_issued")?.value == nil)
        #expect(report.cell("proactive.normative_document_issued")?.raw == "693665")
        #expect(report.cell("proactive.license_decisions")?.value?.count == 2293)
    }
}
