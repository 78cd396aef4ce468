import ArgumentParser
import DamageCorpus
import Forms
import Foundation
import Models

/// `findings-report blame`: whether the cell that is wrong is the one that is
/// named.
struct Blame: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Puts one misprint into every cell of tables 3 and 4, and looks which cell is named for it.",
        discussion: "Prints tables in Markdown. Exit status 1 if ever one cell alone is named and it is another one.")

    @Option(help: "How many reports to make; none of them is all zero.")
    var reports = 100

    @Option(help: "The seed; the same seed makes the same reports.")
    var seed: UInt64 = 1

    @Option(help: "Which slip: \(Misprint.allCases.map(\.rawValue).joined(separator: ", ")).")
    var misprint = Misprint.digit

    @Option(help: "Print so many of the misprints that are not found.")
    var show = 0

    func run() async throws {
        let corpus = ConsistentReports(seed: seed, isBusy: true)
        let workers = ProcessInfo.processInfo.activeProcessorCount
        let parts = await withTaskGroup { group in
            for worker in 0..<workers {
                group.addTask { [reports, seed, misprint] in
                    var count = BlameCount()
                    for index in stride(from: worker, to: reports, by: workers) {
                        count.examine(corpus.report(index), misprint: misprint, seed: seed)
                    }
                    return count
                }
            }
            return await group.reduce(into: [BlameCount]()) { $0.append($1) }
        }
        let total = parts.reduce(into: BlameCount()) { $0.add($1) }
        print(
            "One misprint (\(misprint.rawValue)) in each cell of tables 3 and 4 of \(reports) reports, seed \(seed).\n")
        print(
            "| cells | misprints | the one cell | among at most 3 | named first | among more | another cell alone | "
                + "no cell | not read as printed |")
        print("|---|---:|---:|---:|---:|---:|---:|---:|---:|")
        for kind in CellClass.allCases { print(total.line(kind)) }
        for line in total.failures.prefix(show) { print(line) }
        if total.misled > 0 { throw ExitCode.failure }
    }
}
