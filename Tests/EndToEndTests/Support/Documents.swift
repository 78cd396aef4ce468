import Foundation
import TestSupport
import Testing

/// Documents that differ in nothing but a last line.
struct Documents {
    private(set) var count = 0

    /// The next so many; `marker` stands in each of them.
    mutating func next(_ number: Int, marker: String = "") throws -> [[UInt8]] {
        let sample = try #require(try Repository.samples().first { $0.lastPathComponent == "sample-nonzero.txt" })
        let text = try String(contentsOf: sample, encoding: .utf8)
        defer { count += number }
        return (count..<count + number).map { Array("\(text)\n编号\(marker)第\($0)号\n".utf8) }
    }
}
