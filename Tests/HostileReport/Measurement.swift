import Documents
import Foundation
import Glibc
import HostileCorpus
import IngestCore
import Models
import ParseCore
import ValidateCore

/// What reading one document took.
struct Measurement {
    /// The bytes of the document.
    let bytes: Int
    /// Processor time of this process from the document's bytes to its findings.
    let seconds: Double
    /// How long that took, with the programs that read it.
    let elapsed: Double
    /// The most memory that the process had at once, and the largest of the programs that it ran.
    let mebibytes: Double
    /// What became of the document.
    let outcome: String

    /// Seconds after which a process is given up.
    private static let patience: UInt32 = 60

    /// Reads a document in this process.
    static func of(_ document: HostileDocument) async -> Measurement {
        alarm(patience)
        let bytes = document.bytes()
        let (start, moment) = (clock(), ContinuousClock.now)
        var outcome: String
        let become: HostileDocument.Outcome
        do throws(Refusal) {
            let read = try await Intake(limits: HostileDocument.limits).receive(bytes, submission: Submission())
            let report = Assessor().assess(ReportParser().parse(read.document))
            become = .read
            outcome =
                "\(report.reading.kind.rawValue), \(report.reading.cells.count { $0.value != nil }) figures, "
                + "\(report.findings.count) findings"
        } catch {
            become = .refused(error)
            outcome = "\(error.code.rawValue): \(error.reason)"
        }
        let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        let elapsed = moment.duration(to: .now) / .seconds(1)
        if let wanted = document.outcome, wanted != become { outcome = "\(unexpected)\(outcome)" }
        return Measurement(bytes: bytes.count, seconds: seconds, elapsed: elapsed, mebibytes: peak, outcome: outcome)
    }

    /// Stands before an outcome that is another than the one that is known.
    private static let unexpected = "unexpected: "

    /// Whether it became what it must.
    var isAsExpected: Bool { !outcome.hasPrefix(Self.unexpected) }

    /// A process that reads one document, so that its memory can be told.
    struct Running {
        /// The document that it reads.
        let document: HostileDocument
        fileprivate let process = Process()
        fileprivate let output = Pipe()
    }

    /// Has a document read in a process of its own.
    static func start(_ document: HostileDocument) throws -> Running {
        let running = Running(document: document)
        running.process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        running.process.arguments = ["--measure", document.name]
        running.process.standardOutput = running.output
        try running.process.run()
        return running
    }

    /// What a process measured, once it has ended; nil if it crashed or took a minute.
    static func end(of running: Running) throws -> Measurement? {
        let process = running.process
        let data = try running.output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let parts = String(decoding: data, as: UTF8.self).split(separator: "\t", maxSplits: 4)
        guard process.terminationReason == .exit, process.terminationStatus == 0, parts.count == 5,
            let bytes = Int(parts[0]), let seconds = Double(parts[1]), let elapsed = Double(parts[2]),
            let mebibytes = Double(parts[3])
        else { return nil }
        return Measurement(
            bytes: bytes, seconds: seconds, elapsed: elapsed, mebibytes: mebibytes,
            outcome: parts[4].trimmingCharacters(in: .whitespacesAndNewlines))
    }

    /// One line for the process that asked.
    var line: String { "\(bytes)\t\(seconds)\t\(elapsed)\t\(mebibytes)\t\(outcome)" }

    /// The cells of a row in Markdown.
    var row: String { String(format: "%d | %.2f | %.2f | %.0f | ", bytes, seconds, elapsed, mebibytes) + outcome }

    /// The peak of this process as the kernel counts it, in MiB, with that of the largest program that it ran.
    private static var peak: Double {
        var programs = rusage()
        unsafe getrusage(RUSAGE_CHILDREN.rawValue, &programs)
        return ownPeak + Double(programs.ru_maxrss) / 1024
    }

    private static var ownPeak: Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return (line.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? .infinity) / 1024
    }
}
