import ArgumentParser
import Foundation

/// `reading-benchmark files`, or without a word: files, step by step.
struct FilesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "files", abstract: "Says how many reports a second one thread reads and judges.",
        discussion: """
            Prints a table in Markdown: of each file and of all together the reports per second of each step, in \
            processor time of one thread, and beside them two references on the same bytes, so that machines can be \
            compared. Only a release build says anything.
            """)

    @Argument(help: "The files; by default the samples of the project.", completion: .file())
    var files: [String] = []

    @Option(help: "Seconds of processor time for each step of each file.")
    var seconds = 0.3

    @Option(help: "Only do this step with each file in turn, so many seconds and without a table: for a profiler.")
    var profile: Step?

    func validate() throws {
        guard seconds > 0 else { throw ValidationError("--seconds must be more than 0") }
    }

    func run() throws {
        let paths = files.isEmpty ? try Self.samples() : files
        let documents = try paths.map { try BenchmarkFile(path: $0) }
        if let profile { return profile.repeat(with: documents, seconds: seconds) }
        print("| file | bytes |" + Step.allCases.map { " \($0.rawValue) |" }.joined())
        print("|---|--:|" + Step.allCases.map { _ in "--:|" }.joined())
        var times = [Double](repeating: 0, count: Step.allCases.count)
        for document in documents {
            let rates = Step.allCases.map { $0.rate(of: document, seconds: seconds) }
            for (index, rate) in rates.enumerated() { times[index] += 1 / rate }
            printRow(document.name, document.bytes.count, rates)
        }
        // Of all files in turn: as many of the slow ones as of the fast.
        let count = Double(documents.count)
        printRow("**all**", documents.reduce(0) { $0 + $1.bytes.count } / documents.count, times.map { count / $0 })
    }

    private func printRow(_ name: String, _ bytes: Int, _ rates: [Double]) {
        print("| \(name) | \(bytes) |" + rates.map { String(format: " %.0f |", $0) }.joined())
    }

    private static func samples() throws -> [String] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "deploy/samples")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { "\(folder.path)/\($0)" }
    }
}
