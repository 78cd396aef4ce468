import Models
import Testing

@Suite("Lines that are rows of tables")
struct TableLinesTests {
    @Test("Lines are rows only if all of them are")
    func rows() {
        var lines = TableLines()
        lines.append(rows: 3, behind: 2)
        lines.append(rows: 1, behind: 0)
        lines.append(rows: 0, behind: 9)
        lines.append(rows: 2, behind: 1)
        #expect(lines == TableLines(runs: [2, 4, 1, 2]))
        #expect(lines.hold(2...5) && lines.hold(7...8) && lines.hold(4...4))
        #expect(!lines.hold(1...2) && !lines.hold(5...6) && !lines.hold(5...7) && !lines.hold(8...9))
        #expect(!TableLines().hold(0...0))
    }

    @Test("Numbers that no text has are no rows")
    func nonsense() {
        #expect(!TableLines(runs: [0, .max, .max, .max]).hold(.max ... .max))
        #expect(!TableLines(runs: [-1, -5]).hold(0...0))
    }
}
