import ArgumentParser
import Foundation
import Glibc

/// The program `hostile-report`.
@main
struct HostileReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hostile-report",
        abstract: "Has documents of the largest size read that are made to be hard, each in a process of its own.",
        discussion: """
            Prints a table in Markdown: bytes, seconds of processor time from bytes to findings, peak of memory. \
            Exit status 1 if a document takes more than allowed. Only a release build says anything.
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

    func run() throws {
        if let text { return FileHandle.standardOutput.write(Data(try Self.document(text).bytes())) }
        if let measure { return print(Measurement.of(try Self.document(measure)).line) }
        print("| document | bytes | seconds | MiB | became |\n|---|--:|--:|--:|---|")
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
        guard failed.isEmpty else {
            print("more than \(seconds) s or \(memory) MiB: \(failed.joined(separator: ", "))")
            throw ExitCode.failure
        }
    }

    /// Prints what was measured; whether it is allowed.
    private func isBounded(_ measurement: Measurement?, of document: HostileDocument) -> Bool {
        print(measurement.map { "| \(document.name) | \($0.row) |" } ?? "| \(document.name) | | failed | | |")
        // A run of minutes is watched.
        fflush(nil)
        return measurement.map { $0.seconds <= seconds && $0.mebibytes <= memory } ?? false
    }

    private static func document(_ name: String) throws -> HostileDocument {
        guard let document = HostileDocument.all.first(where: { $0.name == name }) else {
            throw ValidationError("there is no document “\(name)”")
        }
        return document
    }
}
