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

    @Option(help: "Print this document, and nothing else.")
    var text: String?

    @Option(help: .hidden)
    var measure: String?

    func run() throws {
        if let text { return FileHandle.standardOutput.write(Data(try Self.document(text).bytes())) }
        if let measure { return print(Measurement.of(try Self.document(measure)).line) }
        print("| document | bytes | seconds | MiB | became |\n|---|--:|--:|--:|---|")
        var failed: [String] = []
        for document in HostileDocument.all where only.map(document.name.contains) ?? true {
            let measurement = try Measurement.inProcess(of: document)
            print(measurement.map { "| \(document.name) | \($0.row) |" } ?? "| \(document.name) | | failed | | |")
            // A run of minutes is watched.
            fflush(nil)
            let isBounded = measurement.map { $0.seconds <= seconds && $0.mebibytes <= memory } ?? false
            if !isBounded { failed.append(document.name) }
        }
        guard failed.isEmpty else {
            print("\nmore than \(seconds) s or \(memory) MiB: \(failed.joined(separator: ", "))")
            throw ExitCode.failure
        }
    }

    private static func document(_ name: String) throws -> HostileDocument {
        guard let document = HostileDocument.all.first(where: { $0.name == name }) else {
            throw ValidationError("there is no document “\(name)”")
        }
        return document
    }
}
