import Models
import Testing

@Suite("Reading table 4")
struct RemedyTableTests {
    private let header =
        Array(repeating: "结果维持\t结果纠正\t其他结果\t尚未审结\t总计", count: 3).joined(separator: "\t") + "\n"

    private func figures(_ row: String) throws -> [Int?] { try report(remedies: header + row).remedies }

    @Test("A block of zeros that lost one of its cells is a block of zeros, whichever it lost")
    func lostZero() throws {
        let figures = try figures("1\t0\t2\t0\t3\t0\t0\t0\t0\t4\t0\t0\t2\t6")
        #expect(figures == [1, 0, 2, 0, 3, 0, 0, 0, 0, 0, 4, 0, 0, 2, 6])
    }

    @Test("A block whose total is lost is not read, the others are")
    func lostTotal() throws {
        let figures = try figures("1\t0\t2\t0\t5\t0\t0\t1\t6\t4\t0\t0\t2\t6")
        #expect(figures == [nil, nil, nil, nil, nil, 5, 0, 0, 1, 6, 4, 0, 0, 2, 6])
    }

    @Test("A block that may have lost its total as well as a part is not read")
    func lostPart() throws {
        // 5, 0, 1 and 6 may be four parts.
        let figures = try figures("1\t0\t2\t0\t3\t5\t0\t1\t6\t4\t0\t0\t2\t6")
        #expect(figures == [1, 0, 2, 0, 3, nil, nil, nil, nil, nil, 4, 0, 0, 2, 6])
    }

    @Test("A block of nothing but zeros is not read beside one that is in doubt")
    func zerosBesideDoubt() throws {
        let figures = try figures("1\t0\t2\t0\t5\t0\t0\t1\t6\t0\t0\t0\t0\t0")
        #expect(figures.prefix(5) == [nil, nil, nil, nil, nil])
        #expect(figures.suffix(5) == [nil, nil, nil, nil, nil])
    }

    @Test("An empty cell among fifteen is blank where every total is that of its block")
    func emptyCell() throws {
        let report = try report(remedies: header + "1\t0\t2\t0\t3\t5\t\t0\t1\t6\t4\t0\t0\t2\t6")
        #expect(report.remedies == [1, 0, 2, 0, 3, 5, nil, 0, 1, 6, 4, 0, 0, 2, 6])
        #expect(report.cell("remedies.litigation_direct_corrected")?.status == .blank)
    }

    @Test("Where a cell is empty and a total is not that of its block, the values may have moved")
    func emptyCellAndWrongTotal() throws {
        #expect(
            try figures("1\t0\t2\t0\t4\t5\t\t0\t1\t6\t4\t0\t0\t2\t6") == Array(repeating: nil, count: 15))
        // Without an empty cell one total that is wrong is the author's.
        #expect(
            try figures("1\t0\t2\t0\t4\t5\t0\t0\t1\t6\t4\t0\t0\t2\t6") == [1, 0, 2, 0, 4, 5, 0, 0, 1, 6, 4, 0, 0, 2, 6])
    }
}
