import Models
import Testing

@Suite("Reading table 2")
struct ProactiveTableTests {
    private let header = "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n"

    /// The three figures of 规章.
    private func regulation(_ report: ParsedReport) -> [Int?] {
        ["issued", "repealed", "in_force"].map { report.cell("proactive.regulation_\($0)")?.value?.count }
    }

    @Test("Three figures that spaces part are three cells, in a text that parts cells by nothing else")
    func spaces() throws {
        #expect(try regulation(report(proactive: header + "规章 2 1 14\n行政许可 7")) == [2, 1, 14])
        #expect(try regulation(report(proactive: header + "规章\t2 1 14\n行政许可\t7")) == [2, 1, 14])
    }

    @Test("Three figures that spaces part, with empty cells behind them, stand in one cell")
    func oneCell() throws {
        let report = try report(proactive: header + "规章\t2 1 14\t\t\n行政许可\t7")
        #expect(regulation(report) == [nil, nil, nil])
        #expect(report.cell("proactive.regulation_issued")?.raw == "2 1 14")
        #expect(report.cell("proactive.license_decisions")?.value?.count == 7)
    }

    @Test("A row that ends with an empty cell is read where its neighbour ends so too")
    func asLong() throws {
        let report = try report(proactive: header + "规章\t2\t1\t14\t\n行政规范性文件\t3\t0\t9\t")
        #expect(regulation(report) == [2, 1, 14])
        #expect(report.cell("proactive.normative_document_in_force")?.value?.count == 9)
    }

    @Test("A row that ends with an empty cell where its neighbour has none has a value that is not its own")
    func longer() throws {
        let report = try report(proactive: header + "规章\t2\t1\t14\t\n行政规范性文件\t3\t0\t9")
        #expect(regulation(report) == [nil, nil, nil])
        #expect(report.cell("proactive.regulation_issued")?.status == .damaged)
        #expect(report.observations.contains { $0.kind == .valuesUnplaced && $0.subject == "regulation" })
        #expect(report.cell("proactive.normative_document_in_force")?.value?.count == 9)
    }
}
