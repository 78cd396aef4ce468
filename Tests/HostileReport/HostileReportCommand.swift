import ArgumentParser
import Documents
import Foundation
import Glibc
import HostileCorpus

/// The program `hostile-report`.
@main
struct HostileReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hostile-report",
        abstract: "Has documents of the largest size read that are made to be hard, each in a process of its own.",
        discussion: """
            Prints a table in Markdown: bytes, seconds of processor time from bytes to findings, seconds that passed \
            with the programs that read PDF, peak of memory with theirs. Exit status 1 if a document takes more than \
            allowed, becomes another than it must, or leaves something on disk. Only a release build says anything.
            """)

    @Option(help: "The seconds of processor time that a document may take.")
    var seconds = 2.0

    @Option(help: "The MiB of memory that a document may take, the whole process included.")
    var memory = 256.0

    @Option(help: "Only documents whose names contain this.")
    var only: String?

    @Option(help: "How many are read at once; the time of each is its own.")
    var jobs = 1

    @Option(help: "Print this document, and nothing else.")
    var text: String?

    @Option(help: .hidden)
    var measure: String?

    func run() async throws {
        if let text { return FileHandle.standardOutput.write(Data(try Self.document(text).bytes())) }
        if let measure { return print(await Measurement.of(try Self.document(measure)).line) }
        let scratch = try Self.scratch()
        print("| document | bytes | seconds | elapsed | MiB | became |\n|---|--:|--:|--:|--:|---|")
        var failed: [String] = []
        var most = (seconds: 0.0, mebibytes: 0.0)
        let documents = HostileDocument.all.filter { only.map($0.name.contains) ?? true }
        var waiting = documents[...]
        var running: [Measurement.Running] = []
        while !waiting.isEmpty || !running.isEmpty {
            while running.count < max(1, jobs), let next = waiting.popFirst() {
                running.append(try Measurement.start(next))
            }
            let first = running.removeFirst()
            let measurement = try Measurement.end(of: first)
            if !isBounded(measurement, of: first.document) { failed.append(first.document.name) }
            most.seconds = max(most.seconds, measurement?.seconds ?? 0)
            most.mebibytes = max(most.mebibytes, measurement?.mebibytes ?? 0)
        }
        let summary = String(format: "at most %.2f s and %.0f MiB", most.seconds, most.mebibytes)
        print("\n\(documents.count) documents, \(summary)")
        if !failed.isEmpty {
            print("more than \(seconds) s or \(memory) MiB, or unexpected: \(failed.joined(separator: ", "))")
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: scratch.path)
        if !left.isEmpty { print("left on disk: \(left.joined(separator: ", "))") }
        try FileManager.default.removeItem(at: scratch)
        guard failed.isEmpty, left.isEmpty else { throw ExitCode.failure }
    }

    /// A folder where programs put what is temporary, and nobody else does.
    private static func scratch() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hostile-report-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        unsafe setenv("TMPDIR", folder.path, 1)
        return folder
    }

    /// Prints what was measured; whether it is allowed.
    private func isBounded(_ measurement: Measurement?, of document: HostileDocument) -> Bool {
        print(measurement.map { "| \(document.name) | \($0.row) |" } ?? "| \(document.name) | | failed | | | |")
        // A run of minutes is watched.
        fflush(nil)
        guard let measurement, measurement.isAsExpected else { return false }
        // Others may be busy beside it.
        let patience = Double(HostileDocument.limits.seconds) + 4 * seconds
        return measurement.seconds <= seconds && measurement.mebibytes <= memory && measurement.elapsed <= patience
    }

    private static func document(_ name: String) throws -> HostileDocument {
        guard let document = HostileDocument.all.first(where: { $0.name == name }) else {
            throw ValidationError("there is no document “\(name)”")
        }
        return document
    }
}
