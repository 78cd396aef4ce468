public import ArgumentParser
public import DamageCorpus
import Foundation

/// The program `damage-report`.
@main
struct DamageReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "damage-report",
        abstract: "Damages reports in every way known, has them read and says what became of their figures.",
        discussion: "Prints tables in Markdown. Exit status 1 if any figure is wrong.")

    @Option(help: "How many copies to make.")
    var copies = 100_000

    @Option(help: "The seed; the same seed makes the same copies.")
    var seed: UInt64 = 1

    @Option(help: "How many kinds of damage each copy has; by default none, one or several.")
    var damages: Int?

    @Option(help: "Only this layout: \(Layout.allCases.map(\.rawValue).joined(separator: ", ")).")
    var onlyLayout: Layout?

    @Option(help: "Only this damage; `list` prints them all.")
    var onlyDamage: String?

    @Option(help: "Print so many of the copies that are read wrong.")
    var show = 0

    @Option(help: "Write those into this folder.", completion: .directory)
    var into: String?

    @Option(help: "Print this copy of the corpus, and nothing else.")
    var text: Int?

    func validate() throws {
        guard copies > 0 else { throw ValidationError("--copies must be at least 1") }
        guard (damages ?? 0) >= 0, show >= 0 else { throw ValidationError("--damages and --show cannot be negative") }
        if let onlyDamage, onlyDamage != "list", !Damage.all.contains(where: { $0.name == onlyDamage }) {
            throw ValidationError("there is no damage “\(onlyDamage)”; --only-damage list prints them all")
        }
    }

    func run() async throws {
        if onlyDamage == "list" { return print(Damage.all.map(\.name).joined(separator: "\n")) }
        let corpus = Corpus(
            seed: seed, severity: damages.map { .exactly($0) } ?? (onlyDamage == nil ? .mixed : .exactly(1)),
            layouts: onlyLayout.map { [$0] } ?? Layout.texts,
            damages: Damage.all.filter { onlyDamage == nil || $0.name == onlyDamage })
        if let text { return FileHandle.standardOutput.write(Data(corpus.copy(text).bytes)) }
        let examination = await Examination.run(corpus, copies: copies, keeping: show)
        print(MarkdownReport(examination).text)
        try showFailures(examination.failures, of: corpus)
        if examination.total.faults > 0 { throw ExitCode.failure }
    }

    private func showFailures(_ failures: [Examination.Failure], of corpus: Corpus) throws {
        if let into { try FileManager.default.createDirectory(atPath: into, withIntermediateDirectories: true) }
        for failure in failures {
            let copy = corpus.copy(failure.index)
            print("\ncopy \(copy.index), \(copy.layout.rawValue), \(copy.damages.joined(separator: " + "))")
            for fault in failure.faults.prefix(8) {
                print("  \(fault.kind.rawValue) \(fault.cell): expected \(fault.expected); got \(fault.got)")
            }
            if failure.faults.count > 8 { print("  and \(failure.faults.count - 8) more") }
            guard let into else { continue }
            let path = "\(into)/\(copy.index)-\(copy.layout.rawValue).\(copy.layout.fileExtension)"
            try Data(copy.bytes).write(to: URL(filePath: path))
            print("  \(path)")
        }
    }
}

extension Layout: ExpressibleByArgument {}
