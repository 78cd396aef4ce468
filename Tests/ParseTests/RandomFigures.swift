import Forms
import Models

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

/// Figures of the request table, by row.
enum RandomFigures {
    /// Random figures that satisfy every equation, most of them zero.
    static func consistent(_ random: inout SplitMix) -> [String: [Int]] {
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
}
