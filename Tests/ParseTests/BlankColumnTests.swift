import Models
import Testing

/// A column of the request table that is empty from top to bottom, at an edge:
/// no row is whole, and only the header says where the others stand.
@Suite("Columns that are empty from top to bottom")
struct BlankColumnTests {
    private let unread: [Int?] = Array(repeating: nil, count: 7)

    /// Figures without a natural person, of which rows and columns add up.
    private static let organisations: [String: [Int]] = [
        "received_new": [4, 2, 0, 1, 1, 8], "carried_in": [1, 0, 0, 0, 0, 1], "granted": [1, 1, 0, 0, 0, 2],
        "unable_not_held": [2, 1, 0, 1, 1, 5], "total_processed": [3, 2, 0, 1, 1, 7],
        "carried_out": [2, 0, 0, 0, 0, 2],
    ]

    /// The table with its first column empty; `beginning` is what stands before the
    /// first label of the header, `empty` the cells before the values.
    private func withoutFirst(
        beginning: String = "\t", empty: [String] = [""], _ change: [String: [String]] = [:]
    ) -> String {
        var table = RequestTable()
        for (id, _) in table.rows {
            table.set(id, empty + (Self.organisations[id] ?? [0, 0, 0, 0, 0, 0]).map(String.init))
        }
        for (id, values) in change { table.set(id, values) }
        return table.text.replacing("\n\t\t自然人", with: "\n\(beginning)自然人")
    }

    @Test("Below a header on one line the others are read where they stand, and the first is blank")
    func first() throws {
        let report = try read(withoutFirst())
        #expect(report.row("granted") == [nil, 1, 1, 0, 0, 0, 2])
        #expect(report.cell("requests.granted.natural_person")?.status == .blank)
        #expect(report.cell("requests.granted.total")?.basis == .header)
        #expect(report.row("rejected_repeat") == [nil, 0, 0, 0, 0, 0, 0])
    }

    @Test("An empty last column leaves the parts what they are, and the total is blank")
    func last() throws {
        var table = RequestTable()
        for (id, _) in table.rows {
            table.set(id, (LostTotalsTests.figures[id] ?? [0, 0, 0, 0, 0, 0]).map(String.init) + [""])
        }
        let report = try read(table.text.replacing("\n\t\t自然人", with: "\n\t自然人"))
        #expect(report.row("granted") == [4, 1, 1, 0, 0, 0, nil])
        #expect(report.cell("requests.granted.total")?.status == .blank)
    }

    @Test("Where the lines of the rows are not as wide as the header's, the header says nothing")
    func otherWidth() throws {
        let report = try read(withoutFirst(empty: ["", ""]))
        #expect(report.cell("requests.granted.total")?.basis != .header)
        #expect(report.cell("requests.granted.natural_person")?.status != .blank)
    }

    @Test("Where every row shows as many cells as columns, they stand in their order, however wide the header is")
    func shownCells() throws {
        let report = try read(withoutFirst(beginning: "\t\t"))
        #expect(report.row("granted") == [nil, 1, 1, 0, 0, 0, 2])
        #expect(report.cell("requests.granted.natural_person")?.status == .blank)
    }

    @Test("Where the rows' labels stand in the first column of the header, the header says nothing")
    func labelsBelowHeader() throws {
        // A cell less in each line, so that the lines are as wide as the header.
        let text = withoutFirst(beginning: "").replacing("\t\t", with: "\t")
        let report = try read(text)
        #expect(report.cell("requests.granted.total")?.basis != .header)
        #expect(report.cell("requests.granted.natural_person")?.status != .blank)
        #expect(report.cell("requests.granted.commercial_enterprise")?.value == nil)
    }

    @Test("Where one row has another empty cell, its columns are not those of the others: none is read by the header")
    func otherBlank() throws {
        let report = try read(withoutFirst(["granted": ["", "1", "1", "", "0", "0", "2"]]))
        #expect(report.cell("requests.granted.total")?.basis != .header)
        #expect(report.cell("requests.received_new.total")?.basis != .header)
        #expect(report.cell("requests.received_new.natural_person")?.status != .blank)
    }

    @Test("Where the values below 总计 are less than the parts, they do not stand below their labels")
    func moved() throws {
        var rows: [String: [String]] = [:]
        for (id, _) in RequestTable.consistent {
            let figures = LostTotalsTests.figures[id] ?? [0, 0, 0, 0, 0, 0]
            rows[id] = [""] + figures.map(String.init)
        }
        let report = try read(withoutFirst(rows))
        #expect(report.cell("requests.granted.total")?.basis != .header)
        #expect(report.cell("requests.granted.natural_person")?.status != .blank)
        #expect(report.cell("requests.granted.commercial_enterprise")?.value?.count != 4)
    }

    @Test("With an empty column on both sides the values may have moved: none is read by the header")
    func bothSides() throws {
        var rows: [String: [String]] = [:]
        for (id, _) in RequestTable.consistent {
            let figures = LostTotalsTests.figures[id] ?? [0, 0, 0, 0, 0, 0]
            rows[id] = [""] + (figures.prefix(3) + figures.suffix(2)).map(String.init) + [""]
        }
        let report = try read(withoutFirst(rows))
        #expect(report.row("granted") == unread)
        #expect(report.row("received_new") == unread)
    }

    @Test("Where several columns do not add up, the rows are not what the header says")
    func columnsFail() throws {
        let report = try read(
            withoutFirst([
                "carried_out": ["", "0", "2", "0", "0", "0", "2"], "granted": ["", "1", "0", "1", "0", "0", "2"],
            ]))
        #expect(report.cell("requests.granted.total")?.basis != .header)
        #expect(report.cell("requests.carried_out.total")?.basis != .header)
    }

    @Test("Numbers of the rows in the last of seven columns are no totals", arguments: [1, 31])
    func numbered(first: Int) throws {
        var table = RequestTable()
        for (place, (id, values)) in table.rows.enumerated() {
            table.set(id, values.prefix(2) + [""] + values[3..<6] + [String(first + place)])
        }
        let report = try read(table.text)
        for (id, _) in table.rows { #expect(report.row(id) == unread, "\(id)") }
    }

    @Test("Numbers of the rows in the first of seven columns are no figures, though no total is less than they are")
    func numberedFirst() throws {
        var table = RequestTable()
        for (place, (id, _)) in table.rows.enumerated() {
            table.set(id, [String(place + 1), "2", "", "0", "0", "0", "90"])
        }
        let report = try read(table.text)
        for (id, _) in table.rows { #expect(report.row(id) == unread, "\(id)") }
    }
}
