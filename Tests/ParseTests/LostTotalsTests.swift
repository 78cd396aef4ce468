import Models
import Testing

/// A request table without its last column: six values in every row.
@Suite("Tables that lost their totals")
struct LostTotalsTests {
    private let unread: [Int?] = Array(repeating: nil, count: 7)

    /// Figures of which the columns add up and no part is the total of the others.
    static let figures: [String: [Int]] = [
        "received_new": [8, 3, 1, 0, 1, 1], "carried_in": [1, 0, 0, 0, 0, 0], "granted": [4, 1, 1, 0, 0, 0],
        "unable_not_held": [2, 1, 0, 0, 1, 1], "total_processed": [6, 2, 1, 0, 1, 1],
        "carried_out": [3, 1, 0, 0, 0, 0],
    ]

    private func table() -> RequestTable {
        var table = RequestTable()
        for (id, _) in table.rows { table.set(id, (Self.figures[id] ?? [0, 0, 0, 0, 0, 0]).map(String.init)) }
        return table
    }

    @Test("Where all rows have the six parts and the columns add up, the parts are read and the total is inferred")
    func whole() throws {
        let report = try read(table().text)
        #expect(report.row("granted") == [4, 1, 1, 0, 0, 0, 6])
        #expect(report.cell("requests.granted.natural_person")?.status == .reported)
        #expect(report.cell("requests.granted.total")?.status == .inferred)
        #expect(report.row("received_new") == [8, 3, 1, 0, 1, 1, 14])
        #expect(report.row("rejected_repeat") == [0, 0, 0, 0, 0, 0, 0])
    }

    @Test("Where one row breaks two columns, it may have lost a part: nothing is read")
    func twoColumns() throws {
        var table = table()
        // Its total is there, and a part is lost.
        table.set("granted", ["4", "1", "0", "0", "0", "6"])
        let report = try read(table.text)
        #expect(report.row("granted") == unread)
        #expect(report.row("received_new") == unread)
        #expect(report.row("unable_not_held") == unread)
    }

    @Test("A column that is wrong by one figure leaves the rows read that cannot be what it is wrong by")
    func oneColumn() throws {
        var table = table()
        table.set("carried_out", ["5", "1", "0", "0", "0", "0"])
        let report = try read(table.text)
        #expect(report.row("carried_out").prefix(6) == [5, 1, 0, 0, 0, 0])
        #expect(report.row("carried_in").prefix(6) == [1, 0, 0, 0, 0, 0])
        #expect(report.row("granted") == [4, 1, 1, 0, 0, 0, 6])
        // Here the column is wrong by just what was carried in.
        table.set("carried_out", ["4", "1", "0", "0", "0", "0"])
        let doubtful = try read(table.text)
        #expect(doubtful.row("carried_in") == unread)
        #expect(doubtful.row("granted").prefix(6) == [4, 1, 1, 0, 0, 0])
    }

    @Test("Six values that end with the total of the others are no six parts")
    func totals() throws {
        var table = RequestTable()
        for (id, values) in table.rows { table.set(id, Array(values.dropFirst())) }
        table.set("received_new", ["3", "0", "0", "1", "5", "9"])
        let report = try read(table.text)
        #expect(report.cell("requests.received_new.total")?.status != .inferred)
        #expect(report.cell("requests.received_new.natural_person")?.value?.count != 3)
    }

    @Test("Where the header lacks a part, the six values are not the six parts")
    func headerLacksPart() throws {
        var table = table()
        table.header.remove(at: 2)
        let report = try read(table.text)
        #expect(report.row("granted") == unread)
        #expect(report.row("received_new") == unread)
    }

    @Test("Numbers of the rows in the first column are no figures: nothing is read")
    func numbered() throws {
        var table = table()
        for (place, (id, values)) in table.rows.enumerated() { table.set(id, [String(place + 1)] + values.dropLast()) }
        let report = try read(table.text)
        for (id, _) in table.rows { #expect(report.row(id) == unread, "\(id)") }
    }
}
