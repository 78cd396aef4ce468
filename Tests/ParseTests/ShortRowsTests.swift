import Models
import Testing

/// Rows of a request table that have fewer values than columns.
@Suite("Rows that are short")
struct ShortRowsTests {
    private let unread: [Int?] = Array(repeating: nil, count: 7)

    /// A table that lost the column 其他, with other values in some rows.
    private func withoutOther(_ change: [String: [String]]) -> RequestTable {
        var table = RequestTable()
        table.header.remove(at: 5)
        for (id, values) in table.rows { table.set(id, Array(values[..<5]) + [values[6]]) }
        for (id, values) in change { table.set(id, values) }
        return table
    }

    // MARK: - Whether the last value is the total

    @Test("Where rows of each length add up, the last value of all is the total")
    func eachWidthHasTotals() throws {
        let report = try read(withoutOther(["granted": ["3", "1", "0", "0", "4"]]).text)
        #expect(report.cell("requests.granted.total")?.value?.count == 4)
        #expect(report.cell("requests.unable_not_held.total")?.value?.count == 4)
    }

    @Test("Where one of the shorter rows does not add up, they may have lost their totals")
    func oneWidthLacksTotals() throws {
        let report = try read(withoutOther(["granted": ["0", "1", "0", "0", "4"]]).text)
        #expect(report.cell("requests.granted.total")?.value?.count != 4)
    }

    // MARK: - Cells that run together

    @Test("In a single short row 14 may be 1 and 4")
    func oneRow() throws {
        var table = RequestTable()
        table.set("received_new", ["14", "0", "0", "0", "0", "5"])
        table.set("carried_in", ["0", "0", "0", "0", "0", "0", "0"])
        table.set("granted", ["1", "4", "0", "0", "0", "0", "5"])
        table.set("unable_not_held", ["0", "0", "0", "0", "0", "0", "0"])
        table.set("total_processed", ["1", "4", "0", "0", "0", "0", "5"])
        table.set("carried_out", ["0", "0", "0", "0", "0", "0", "0"])
        let report = try read(table.text)
        #expect(report.row("received_new") == [1, 4, 0, 0, 0, 0, 5])
        // Where more rows than there are columns lost one, it is a column: no cell holds two.
        for id in [
            "refused_state_secret", "refused_other_law", "refused_security_stability", "refused_third_party",
            "refused_internal_affairs", "refused_process_info", "refused_enforcement_file",
        ] {
            table.set(id, ["0", "0", "0", "0", "0", "0"])
        }
        let lost = try read(table.text)
        #expect(lost.row("received_new").prefix(2) == [nil, nil])
    }

    // MARK: - An empty cell at the start

    @Test("A row that begins with an empty cell and adds up is in its place")
    func emptyFirst() throws {
        var table = RequestTable()
        table.set("unable_not_held", ["", "1", "0", "0", "1", "0", "2"])
        let report = try read(table.text)
        #expect(report.row("unable_not_held") == [nil, 1, 0, 0, 1, 0, 2])
        #expect(report.cell("requests.unable_not_held.natural_person")?.status == .blank)
    }

    @Test("One other row that begins with an empty cell and does not add up may be a misprint")
    func otherMisprinted() throws {
        var table = RequestTable()
        table.set("unable_not_held", ["", "1", "0", "0", "1", "0", "2"])
        table.set("granted", ["", "1", "0", "0", "0", "0", "4"])
        let report = try read(table.text)
        #expect(report.row("unable_not_held") == [nil, 1, 0, 0, 1, 0, 2])
        #expect(report.cell("requests.granted.natural_person")?.status != .blank)
    }

    @Test("Where two other rows that begin with an empty cell do not add up, all of them may have moved")
    func otherMoved() throws {
        var table = RequestTable()
        table.set("unable_not_held", ["", "1", "0", "0", "1", "0", "2"])
        table.set("granted", ["", "1", "0", "0", "0", "0", "4"])
        table.set("carried_out", ["", "1", "1", "0", "0", "0", "3"])
        let report = try read(table.text)
        #expect(report.cell("requests.unable_not_held.natural_person")?.status != .blank)
        #expect(report.cell("requests.unable_not_held.total")?.basis != .label)
        #expect(report.cell("requests.granted.natural_person")?.status != .blank)
    }

    // MARK: - A word behind the values

    @Test("What stands behind a word is not the row's where the seven values before it add up")
    func endedByWord() throws {
        var table = RequestTable()
        table.set("granted", ["3", "1", "0", "0", "0", "0", "4", "见注", "2"])
        #expect(try read(table.text).row("granted") == [3, 1, 0, 0, 0, 0, 4])
    }

    @Test("Where all rows have a word and a number more, one that does not add up may have lost a value")
    func wrongTotalBeforeWord() throws {
        var table = RequestTable()
        for (id, values) in table.rows { table.set(id, values + ["见注", "2"]) }
        #expect(try read(table.text).row("granted") == [3, 1, 0, 0, 0, 0, 4])
        // The word may stand in a cell.
        table.set("granted", ["3", "1", "0", "0", "0", "0", "5", "见注", "2"])
        let report = try read(table.text)
        #expect(report.row("granted") == unread)
        #expect(report.row("unable_not_held") == [2, 1, 0, 0, 1, 0, 4])
    }

    // MARK: - A total that is a group's

    @Test("A row 合计 is （七）总计 where nothing else is")
    func alias() throws {
        let text = RequestTable().text.replacing("（七）总计", with: "合计")
        #expect(try read(text).row("total_processed") == [5, 2, 0, 0, 1, 0, 8])
    }

    @Test(
        "合计 of a group is not （七）总计 where the label stands elsewhere with its number, however many values it has",
        arguments: ["5\t2\t0\t0\t1\t0\t8", "5\t2\t0\t1\t0\t8", "5\t2\t0\t0\t1\t0\t8\t1"])
    func groupTotal(values: String) throws {
        var table = RequestTable()
        table.rows.removeAll { $0.id == "total_processed" }
        let total = "\n（七）总计\t\(values)\n四、政府信息公开行政复议"
        let text = table.text.replacing("\n四、政府信息公开行政复议", with: total)
            .replacing("\n四、结转", with: "\n合计\t0\t0\t0\t0\t0\t0\t0\n四、结转")
        let report = try read(text)
        #expect(report.row("total_processed") == unread)
        #expect(report.row("granted") == [3, 1, 0, 0, 0, 0, 4])
    }

    @Test("The numbered label of a group with figures of its own says nothing against its first row")
    func groupWithFigures() throws {
        let group = "\n（三）不予公开\t2\t0\t0\t0\t0\t0\t2\n属于国家秘密"
        let report = try read(RequestTable().text.replacing("\n1.属于国家秘密", with: group))
        #expect(report.row("refused_state_secret") == [0, 0, 0, 0, 0, 0, 0])
    }
}
