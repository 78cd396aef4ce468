import ArgumentParser
import Documents
import Glibc
import IngestCore
import Models
import ParseCore
import ValidateCore

/// A step of the reading, or a reference beside it.
enum Step: String, CaseIterable {
    case intake, parse, validate
    case both = "parse + validate"
    /// The digest of a report's bytes: work that the processor's makers care for.
    case digest = "SHA-256"
    /// Validating UTF-8 and parting lines: the least that a reader of text does.
    case lines = "UTF-8 and lines"

    /// How often a second the step is done with a file.
    func rate(of file: BenchmarkFile, seconds: Double) -> Double {
        // What is built once for all reports does not count.
        var sink = perform(file)
        var rounds = 1
        while true {
            let start = clock()
            for _ in 0..<rounds { sink &+= perform(file) }
            let took = Double(clock() - start) / Double(CLOCKS_PER_SEC)
            if took >= seconds || sink == .min { return Double(rounds) / took }
            // More than enough rounds for the seconds, but not more than eight times as many.
            rounds = max(rounds + 1, min(rounds * 8, Int(Double(rounds) * seconds / max(took, 1e-6) * 1.2)))
        }
    }

    /// Does the step with each of the files in turn until the seconds are over.
    func `repeat`(with files: [BenchmarkFile], seconds: Double) {
        let start = clock()
        var sink = 0
        while Double(clock() - start) < seconds * Double(CLOCKS_PER_SEC), sink != .min {
            for file in files { sink &+= perform(file) }
        }
    }

    /// Does it once; a number of the result, so that no compiler leaves it out.
    private func perform(_ file: BenchmarkFile) -> Int {
        switch self {
        case .intake: (try? Intake().read(file.bytes, submission: Submission()))?.byteCount ?? 0
        case .parse: ReportParser().parse(file.document).cells.count
        case .validate: Assessor().assess(file.report).findings.count
        case .both: Assessor().assess(ReportParser().parse(file.document)).findings.count
        case .digest: ContentDigest.documentID(of: file.bytes)?.hashValue ?? 0
        case .lines: Self.lines(of: file.text)
        }
    }

    private static func lines(of bytes: [UInt8]) -> Int {
        guard let text = String(validating: bytes, as: UTF8.self) else { return 0 }
        return text.utf8.split(separator: UInt8(ascii: "\n")).count
    }
}

extension Step: ExpressibleByArgument {}
