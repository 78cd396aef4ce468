import Forms
import Models
import Testing

@Suite("Damaged copies")
struct DamagedCopiesTests {
    @Test(
        "In 400 copies with cells or a column lost, no figure is wrong and none is reported that is not printed",
        arguments: 0..<20)
    func lostCells(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        for copy in 0..<20 {
            let figures = RandomFigures.consistent(&random)
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
