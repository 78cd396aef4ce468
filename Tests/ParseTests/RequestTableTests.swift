import Forms
import Models
import Testing

/// A report whose request table is given row by row.
struct RequestTable {
    var rows: [(id: String, values: [String])] = RequestTable.consistent.map { ($0.0, $0.1.map(String.init)) }
    var header = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]

    /// Figures that satisfy every equation: 9 new, 1 carried in, 8 processed,
    /// 2 carried out.
    static let consistent: [(String, [Int])] =
        Form.of(.form2021).table(.requests)?.rows.map { row in
            switch row.id {
            case "received_new": (row.id, [5, 3, 0, 0, 1, 0, 9])
            case "carried_in": (row.id, [1, 0, 0, 0, 0, 0, 1])
            case "granted": (row.id, [3, 1, 0, 0, 0, 0, 4])
            case "unable_not_held": (row.id, [2, 1, 0, 0, 1, 0, 4])
            case "total_processed": (row.id, [5, 2, 0, 0, 1, 0, 8])
            case "carried_out": (row.id, [1, 1, 0, 0, 0, 0, 2])
            default: (row.id, [0, 0, 0, 0, 0, 0, 0])
            }
        } ?? []

    mutating func set(_ id: String, _ values: [String]) {
        for index in rows.indices where rows[index].id == id { rows[index].values = values }
    }

    /// The report as text; values stand behind their label, parted by tabs.
    var text: String {
        var lines = ["某区商务局2024年政府信息公开工作年度报告", "一、总体情况", "良好。", "二、主动公开政府信息情况", "本年制发件数"]
        lines += ["三、收到和处理政府信息公开申请情况", "\t\t" + header.joined(separator: "\t")]
        for row in Form.of(.form2021).table(.requests)?.rows ?? [] {
            guard let values = rows.first(where: { $0.id == row.id })?.values else { continue }
            lines.append(([row.printed] + values).joined(separator: "\t"))
        }
        lines += ["四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"]
        return lines.joined(separator: "\n")
    }
}

@Suite("Reading the request table")
struct RequestTableTests {
    @Test("Seven values are the seven columns")
    func whole() throws {
        let report = try read(RequestTable().text)
        #expect(report.row("granted") == [3, 1, 0, 0, 0, 0, 4])
        #expect(report.cell("requests.granted.total")?.basis == .label)
        #expect(!report.observations.contains { $0.kind == .valueCount })
    }

    @Test("The order of rows tells 3.其他 and （七）总计 from the columns of the same name")
    func order() throws {
        var table = RequestTable()
        table.set("other_other", ["0", "0", "0", "0", "0", "0", "0"])
        let report = try read(table.text)
        #expect(report.row("other_other") == [0, 0, 0, 0, 0, 0, 0])
        #expect(report.row("total_processed") == [5, 2, 0, 0, 1, 0, 8])
    }

    @Test("Six values of seven: the equations leave one place for each, and the lost one is inferred")
    func oneLost() throws {
        var table = RequestTable()
        table.set("granted", ["3", "1", "0", "0", "0", "4"])
        let report = try read(table.text)
        #expect(report.row("granted") == [3, 1, 0, 0, 0, 0, 4])
        #expect(report.cell("requests.granted.natural_person")?.status == .reported)
        #expect(report.cell("requests.granted.natural_person")?.basis == .arithmetic)
        #expect(report.cell("requests.granted.research_institution")?.status == .inferred)
        #expect(
            report.observations.contains {
                $0.kind == .valueCount && $0.subject == "granted" && $0.expected == 7 && $0.found == 6
            })
    }

    @Test("A lost figure that is not zero is inferred when every equation asks for it")
    func lostFigure() throws {
        var table = RequestTable()
        table.set("unable_not_held", ["2", "0", "0", "1", "0", "4"])
        let report = try read(table.text)
        #expect(report.cell("requests.unable_not_held.commercial_enterprise")?.value?.count == 1)
        #expect(report.cell("requests.unable_not_held.commercial_enterprise")?.status == .inferred)
        #expect(report.cell("requests.unable_not_held.total")?.value?.count == 4)
    }

    @Test("Where the equations leave several places, nothing is chosen")
    func undecided() throws {
        var table = RequestTable()
        // Without the row's own total and with no other witness for the two columns.
        table.rows.removeAll { ["total_processed", "received_new"].contains($0.id) }
        table.set("granted", ["3", "1"])
        let report = try read(table.text)
        #expect(report.row("granted") == [nil, nil, nil, nil, nil, nil, nil])
        #expect(report.cell("requests.granted.total")?.basis == .undecided)
    }

    @Test("An equation that fails elsewhere vetoes nothing: what holds whichever figure is wrong is read")
    func contradiction() throws {
        var table = RequestTable()
        table.set("received_new", ["5", "3", "0", "0", "1", "0", "8"])
        table.set("granted", ["3", "1", "0", "0", "0", "4"])
        let report = try read(table.text)
        #expect(report.cell("requests.received_new.total")?.value?.count == 8)
        #expect(report.row("granted") == [3, 1, 0, 0, 0, 0, 4])
    }

    @Test("Where the wrong figure is in the short row itself, it is not known what it lost")
    func wrongAndShort() throws {
        var table = RequestTable()
        table.set("granted", ["3", "1", "0", "0", "0", "5"])
        let report = try read(table.text)
        #expect(report.cell("requests.granted.research_institution")?.value?.count != 1)
        #expect(report.cell("requests.granted.other_org")?.value?.count != 1)
    }

    @Test("Where two figures of the table are wrong, no choice is made by arithmetic")
    func contradictions() throws {
        var table = RequestTable()
        table.set("received_new", ["5", "3", "0", "0", "1", "0", "8"])
        table.set("carried_out", ["1", "2", "0", "0", "0", "0", "2"])
        table.set("granted", ["3", "1", "0", "0", "0", "4"])
        #expect(try read(table.text).row("granted") == [nil, nil, nil, nil, nil, nil, nil])
    }

    @Test("A wrong total is read as it is printed, never repaired")
    func wrongTotal() throws {
        var table = RequestTable()
        table.set("granted", ["3", "1", "0", "0", "0", "0", "5"])
        let report = try read(table.text)
        #expect(report.row("granted") == [3, 1, 0, 0, 0, 0, 5])
    }

    @Test("Of a table that lost a column the totals are read; which column it was, the header alone cannot tell")
    func lostColumn() throws {
        var table = RequestTable()
        table.header.remove(at: 5)
        table.rows = table.rows.map { ($0.id, $0.values.enumerated().filter { $0.offset != 5 }.map(\.element)) }
        let report = try read(table.text)
        #expect(report.cell("requests.unable_not_held.total")?.value?.count == 4)
        #expect(report.cell("requests.unable_not_held.total")?.basis == .arithmetic)
        #expect(report.cell("requests.unable_not_held.natural_person")?.value == nil)
        #expect(report.cell("requests.refused_state_secret.natural_person")?.value == .zero)
        #expect(report.cell("requests.refused_state_secret.natural_person")?.status == .inferred)
        #expect(report.observations.contains { $0.kind == .columnAbsent && $0.subject == "other_org" })
    }

    @Test("Two cells that run together are cut where the equations leave one way")
    func joined() throws {
        var table = RequestTable()
        table.set("granted", ["3", "1", "0", "0", "0", "04"])
        let report = try read(table.text)
        #expect(report.row("granted") == [3, 1, 0, 0, 0, 0, 4])
        #expect(report.cell("requests.granted.total")?.raw == "4")
        #expect(report.cell("requests.granted.total")?.basis == .arithmetic)
    }

    @Test("A number that was split is joined where its row and the table bear it out")
    func split() throws {
        var table = RequestTable()
        table.set("received_new", ["1 005", "3", "0", "0", "1", "0", "1 009"])
        table.set("granted", ["1003", "1", "0", "0", "0", "0", "1004"])
        table.set("total_processed", ["1005", "2", "0", "0", "1", "0", "1008"])
        let report = try read(table.text)
        #expect(report.row("received_new") == [1005, 3, 0, 0, 1, 0, 1009])
        #expect(report.cell("requests.received_new.natural_person")?.raw == "1 005")
    }

    @Test("An empty cell is blank and a stroke a placeholder; neither is zero")
    func blanks() throws {
        var table = RequestTable()
        table.set("granted", ["3", "1", "", "/", "0", "0", "4"])
        let report = try read(table.text)
        #expect(report.row("granted") == [3, 1, nil, nil, 0, 0, 4])
        #expect(report.cell("requests.granted.research_institution")?.status == .blank)
        #expect(report.cell("requests.granted.public_welfare_org")?.status == .placeholder)
        #expect(report.cell("requests.granted.public_welfare_org")?.raw == "/")
    }

    @Test("Eight values are too many for seven columns: none is placed")
    func tooMany() throws {
        var table = RequestTable()
        table.set("granted", ["3", "1", "0", "0", "0", "0", "4", "4"])
        let report = try read(table.text)
        #expect(report.row("granted") == [nil, nil, nil, nil, nil, nil, nil])
        #expect(report.cell("requests.granted.total")?.status == .damaged)
    }

    @Test("A number that is no whole number is damaged, with its raw text")
    func fraction() throws {
        var table = RequestTable()
        table.set("granted", ["3", "1.5", "0", "0", "0", "0", "4"])
        let cell = try #require(read(table.text).cell("requests.granted.commercial_enterprise"))
        #expect(cell.value == nil)
        #expect(cell.status == .damaged)
        #expect(cell.raw == "1.5")
    }

    @Test("A row that is not there is said so, and its cells are missing, not inferred")
    func absentRow() throws {
        var table = RequestTable()
        table.rows.removeAll { $0.id == "rejected_repeat" }
        let report = try read(table.text)
        #expect(report.cell("requests.rejected_repeat.total") == .absent)
        #expect(report.observations.contains { $0.kind == .rowAbsent && $0.subject == "rejected_repeat" })
    }
}
