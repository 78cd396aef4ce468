import ArgumentParser
import DamageCorpus
import Foundation
import Models

/// `findings-report alarms`: findings about reports that have no fault.
struct Alarms: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks reports without any fault and counts what is found.",
        discussion: "Exit status 1 if anything found is an error.")

    @Option(help: "How many reports to make.")
    var copies = 10_000

    @Option(help: "The seed; the same seed makes the same reports.")
    var seed: UInt64 = 1

    @Option(help: "Print so many of the findings with the number of their report.")
    var show = 0

    @Option(help: "Print the text of this report, and nothing else.")
    var text: Int?

    func run() async throws {
        let reports = ConsistentReports(seed: seed)
        if let text { return print(String(decoding: reports.report(text).bytes, as: UTF8.self)) }
        let checking = Checking()
        let workers = ProcessInfo.processInfo.activeProcessorCount
        let parts = await withTaskGroup { group in
            for worker in 0..<workers {
                group.addTask { [copies] in
                    var count = Count()
                    for index in stride(from: worker, to: copies, by: workers) {
                        count.add(checking.check(reports.report(index).bytes), of: index)
                    }
                    return count
                }
            }
            return await group.reduce(into: [Count]()) { $0.append($1) }
        }
        let total = parts.reduce(into: Count()) { $0.add($1) }
        print("\(copies) reports without any fault, seed \(seed); \(total.refused) could not be read.\n")
        print("| severity | rule | outcome | reports |\n|---|---|---|---:|")
        for (key, number) in total.findings.sorted(by: { $0.key < $1.key }) { print("| \(key) | \(number) |") }
        print("\n\(total.errors) findings of severity error.")
        for line in total.lines.sorted(by: { $0.index < $1.index }).prefix(show) {
            print("\(line.index): \(line.text)")
        }
        if total.errors > 0 || total.refused > 0 { throw ExitCode.failure }
    }

    private struct Count: Sendable {
        var findings: [String: Int] = [:]
        var errors = 0
        var refused = 0
        var lines: [(index: Int, text: String)] = []

        mutating func add(_ assessed: AssessedReport?, of index: Int) {
            guard let assessed, assessed.reading.kind == .report else {
                refused += 1
                return
            }
            for finding in assessed.findings {
                findings["\(finding.severity.rawValue) | \(finding.rule) | \(finding.outcome.rawValue)", default: 0] +=
                    1
                if finding.severity == .error { errors += 1 }
                if finding.severity != .information {
                    lines.append((index, "\(finding.rule) \(finding.message.zh)"))
                }
            }
        }

        mutating func add(_ other: Count) {
            findings.merge(other.findings) { $0 + $1 }
            errors += other.errors
            refused += other.refused
            lines += other.lines
        }
    }
}
