import Forms
import Models
import Testing

@Suite("Damaged copies")
struct DamagedCopiesTests {
    /// A small generator of random numbers, so that every run has the same copies.
    struct SplitMix: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    /// Random figures that satisfy every equation, most of them zero.
    private func figures(_ random: inout SplitMix) -> [String: [Int]] {
        let rows = Form.of(.form2021).table(.requests)?.rows ?? []
        func totalled(_ parts: [Int]) -> [Int] { parts + [parts.reduce(0, +)] }
        func sum(_ rows: [[Int]]) -> [Int] { (0..<7).map { column in rows.reduce(0) { $0 + $1[column] } } }
        var figures: [String: [Int]] = [:]
        for row in rows where row.group != nil && row.id != "total_processed" {
            figures[row.id] = totalled(
                (0..<6).map { _ in [0, 0, 0, 1, 2, 17, 340].randomElement(using: &random) ?? 0 })
        }
        let processed = sum(Array(figures.values))
        let out = totalled((0..<6).map { _ in Int.random(in: 0...3, using: &random) })
        let into = totalled((0..<6).map { Int.random(in: 0...min(2, processed[$0] + out[$0]), using: &random) })
        figures["total_processed"] = processed
        figures["carried_out"] = out
        figures["carried_in"] = into
        figures["received_new"] = (0..<7).map { processed[$0] + out[$0] - into[$0] }
        return figures
    }

    @Test(
        "In 400 copies with cells or a column lost, no figure is wrong and none is reported that is not printed",
        arguments: 0..<20)
    func lostCells(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        for copy in 0..<20 {
            let figures = figures(&random)
            var table = RequestTable()
            var printed: [String: [Int?]] = figures.mapValues { $0 }
            switch copy % 3 {
            case 0:
                let column = Int.random(in: 0..<6, using: &random)
                for id in printed.keys { printed[id]?[column] = nil }
            case 1:
                for _ in 0..<3 {
                    let row = table.rows.randomElement(using: &random)?.id ?? ""
                    printed[row]?[Int.random(in: 0..<7, using: &random)] = nil
                }
            default:
                let row = table.rows.randomElement(using: &random)?.id ?? ""
                for _ in 0..<2 { printed[row]?[Int.random(in: 0..<7, using: &random)] = nil }
            }
            for (id, values) in printed { table.set(id, values.compactMap { $0.map(String.init) }) }
            let report = try read(table.text)
            for (id, values) in printed {
                for (column, index) in Form.of(.form2021).cells(of: .requests, row: id).enumerated() {
                    let cell = report.cells[index]
                    guard let value = cell.value?.count else { continue }
                    #expect(value == figures[id]?[column], "copy \(copy), \(id), column \(column)")
                    if values[column] == nil { #expect(cell.status == .inferred, "copy \(copy), \(id)") }
                }
            }
        }
    }
}
