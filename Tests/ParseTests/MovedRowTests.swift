import Models
import Testing

/// Whole rows of which the total fails: misprinted, or moved by a cell.
@Suite("Rows that may have moved")
struct MovedRowTests {
    private let unread: [Int?] = Array(repeating: nil, count: 7)

    /// The total of the first row is misprinted, or one value came in and another is lost.
    private func table() -> RequestTable {
        var table = RequestTable()
        table.set("received_new", ["5", "3", "0", "0", "1", "0", "8"])
        return table
    }

    @Test("In a whole table a misprinted total is read as printed, whether columns hold or not")
    func wholeTable() throws {
        #expect(try read(table().text).row("received_new") == [5, 3, 0, 0, 1, 0, 8])
        var other = RequestTable()
        // Here its own column is as wrong as the row.
        other.set("rejected_repeat", ["0", "1", "0", "0", "0", "0", "0"])
        #expect(try read(other.text).row("rejected_repeat") == [0, 1, 0, 0, 0, 0, 0])
    }

    @Test("Where the columns lost a row, one whose total fails may have moved and is not read")
    func withoutColumns() throws {
        var table = table()
        table.rows.removeAll { $0.id == "carried_in" }
        let report = try read(table.text)
        #expect(report.row("received_new") == unread)
        #expect(report.cell("requests.received_new.total")?.status == .damaged)
        #expect(report.cell("requests.received_new.total")?.raw == "5\t3\t0\t0\t1\t0\t8")
        // The total of this one is right.
        #expect(report.row("granted") == [3, 1, 0, 0, 0, 0, 4])
    }

    @Test("Columns that hold say that a row stands where it stood, though the table is damaged elsewhere")
    func columnsHold() throws {
        var table = table()
        table.rows.removeAll { $0.id == "rejected_repeat" }
        #expect(try read(table.text).row("received_new") == [5, 3, 0, 0, 1, 0, 8])
    }

    @Test("A row that lost a value is damage as well as one that is not there")
    func shortRow() throws {
        var table = table()
        table.set("carried_in", ["1", "0", "0", "0", "0", "1"])
        #expect(try read(table.text).row("received_new") == unread)
        table.set("carried_in", ["1", "0", "0", "0", "0", "0", "1"])
        table.set("rejected_repeat", ["0", "0", "0", "0", "0", "0"])
        #expect(try read(table.text).row("received_new") == [5, 3, 0, 0, 1, 0, 8])
    }

    @Test("Only the cells that would hold other figures are in doubt")
    func someCells() throws {
        var table = RequestTable()
        // The fifth figure is one too few, and nothing is known of its column nor of the next.
        table.set("received_new", ["5", "3", "0", "0", "0", "0", "9"])
        table.set("carried_in", ["1", "0", "0", "0", "/", "/", "1"])
        #expect(try read(table.text).row("received_new") == [5, 3, 0, 0, 0, 0, 9])
        table.rows.removeAll { $0.id == "rejected_repeat" }
        #expect(try read(table.text).row("received_new") == [5, 3, 0, 0, nil, nil, 9])
    }
}
