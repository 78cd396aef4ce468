import Forms
import Models
import Testing

/// Of what comes without end the reader looks at a beginning, and says so.
@Suite("Labels and values without end")
struct EndlessTests {
    /// A report whose request table has text before the label of `granted`.
    private func report(before text: String) throws -> ParsedReport {
        try read(RequestTable().text.replacing("（一）予以公开", with: text + "（一）予以公开"))
    }

    private func proactive(_ text: String) throws -> ParsedReport {
        try read(
            RequestTable().text.replacing("本年制发件数\n", with: "本年制发件数\t本年废止件数\t现行有效件数\n\(text)行政许可\n7\n"))
    }

    private func proactiveRow(_ id: String, of report: ParsedReport) -> [Cell] {
        Form.of(.form2021).cells(of: .proactive, row: id).map { report.cells[$0] }
    }

    private func says(_ report: ParsedReport, of subject: String) -> [Observation.Kind] {
        report.observations.filter { $0.subject == subject }.map(\.kind)
    }

    @Test("A row whose label stands there thousands of times is not read; the others are")
    func label() throws {
        let report = try report(before: String(repeating: "予以公开\n", count: 2_100))
        #expect(report.row("granted") == [nil, nil, nil, nil, nil, nil, nil])
        #expect(says(report, of: "granted") == [.rowAbsent])
        #expect(report.row("total_processed") == [5, 2, 0, 0, 1, 0, 8])
    }

    @Test("A row of which the first label is one of thousands has no figures, but a mark")
    func labelWithValues() throws {
        let row = "予以公开\t3\t1\t0\t0\t0\t0\t4\n"
        let read = try report(before: row + String(repeating: "予以公开\n", count: 2_100))
        #expect(read.row("granted") == [nil, nil, nil, nil, nil, nil, nil])
        #expect(!says(read, of: "granted").isEmpty || !says(read, of: "requests").isEmpty)
        #expect(read.row("total_processed") == [5, 2, 0, 0, 1, 0, 8])
    }

    @Test("A row whose label stands there often is read as ever")
    func oftenNamed() throws {
        let report = try report(before: String(repeating: "予以公开\n", count: 1_900))
        #expect(report.row("granted") == [3, 1, 0, 0, 0, 0, 4])
        #expect(says(report, of: "granted").isEmpty)
    }

    @Test("Of thousands of equal rows of the proactive table none is the table's")
    func proactiveLabel() throws {
        let few = try proactive(String(repeating: "规章\t1\t0\t5\n", count: 10))
        #expect(proactiveRow("regulation", of: few).map { $0.value?.count } == [1, 0, 5])
        let endless = try proactive(String(repeating: "规章\t1\t0\t5\n", count: 2_100))
        #expect(proactiveRow("regulation", of: endless).map { $0.value?.count } == [nil, nil, nil])
        #expect(proactiveRow("regulation", of: endless).map(\.status) == [.damaged, .damaged, .damaged])
        #expect(says(endless, of: "regulation") == [.valuesUnplaced])
        #expect(proactiveRow("license", of: endless).map { $0.value?.count } == [7])
    }

    @Test("Of thousands of labels that are wrapped around their figures none is a row's")
    func wrappedLabels() throws {
        let wrapped = "1.属于国\t0\t0\t0\t0\t0\t0\t0\n家秘密\n"
        let few = try report(before: String(repeating: wrapped, count: 10))
        let id = "refused_state_secret"
        #expect(few.row(id) == [0, 0, 0, 0, 0, 0, 0])
        let endless = try report(before: String(repeating: wrapped, count: 2_100))
        #expect(endless.row(id) == [nil, nil, nil, nil, nil, nil, nil])
        #expect(!says(endless, of: id).isEmpty || !says(endless, of: "requests").isEmpty)
    }

    @Test("Of thousands of labels that were misread alike none is a row's")
    func misreadLabels() throws {
        let row = "1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0\n"
        let id = "refused_state_secret"
        let text = RequestTable().text
        #expect(text.contains(row))
        func read(_ count: Int) throws -> ParsedReport {
            let misread = row.replacing("密", with: "宓")
            return try ParseTests.read(text.replacing(row, with: String(repeating: misread, count: count)))
        }
        #expect(try read(10).row(id) == [0, 0, 0, 0, 0, 0, 0])
        let endless = try read(2_100)
        #expect(endless.row(id) == [nil, nil, nil, nil, nil, nil, nil])
        #expect(!says(endless, of: id).isEmpty || !says(endless, of: "requests").isEmpty)
    }

    @Test("A row with thousands of values or empty cells is not read, and said to have too many")
    func values() throws {
        for values in [Array(repeating: "1", count: 2_500), ["1"] + Array(repeating: "", count: 2_500) + ["1"]] {
            var table = RequestTable()
            table.set("carried_out", values)
            let report = try read(table.text)
            #expect(report.row("carried_out") == [nil, nil, nil, nil, nil, nil, nil])
            #expect(report.cell("requests.carried_out.total")?.status == .damaged)
            #expect(says(report, of: "carried_out") == [.valueCount])
            #expect(report.row("total_processed") == [5, 2, 0, 0, 1, 0, 8])
        }
    }
}
