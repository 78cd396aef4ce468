import Foundation

/// How often a second something is done, in time that passes.
enum Rate {
    static func of(_ seconds: Double, _ body: () async throws -> Void) async throws -> Double {
        // What is built once for all does not count.
        try await body()
        var rounds = 0
        let start = ContinuousClock.now
        var took = 0.0
        while took < seconds {
            try await body()
            rounds += 1
            took = start.duration(to: .now) / .seconds(1)
        }
        return Double(rounds) / took
    }

    /// A figure with three digits that say something.
    static func text(_ rate: Double) -> String {
        String(format: rate >= 100 ? "%.0f" : rate >= 10 ? "%.1f" : "%.2f", rate)
    }
}

/// A file with a report for programs that read files.
struct Scratch {
    let path: String

    init(_ bytes: [UInt8]) throws {
        path = FileManager.default.temporaryDirectory.appending(path: "reading-benchmark-\(UUID().uuidString)").path
        try Data(bytes).write(to: URL(filePath: path))
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}
