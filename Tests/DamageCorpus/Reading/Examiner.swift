import Documents
import Forms
import IngestCore
import Models
import ParseCore

/// Has a copy read as the services read it, and compares.
public struct Examiner: Sendable {
    private let intake = Intake(limits: .patient)
    private let parser = ReportParser()

    /// Creates an examiner.
    public init() {}

    /// Reads a copy; says what became of its cells, and every fault.
    public func examine(_ copy: DamagedCopy) async -> (tally: Tally, faults: [Fault]) {
        guard let document = try? await intake.receive(copy.bytes, submission: Submission()).document else {
            var tally = Tally()
            (tally.copies, tally.refused) = (1, 1)
            tally.printed = copy.printed.count { $0 != nil }
            tally.abstained = tally.printed
            return (tally, [])
        }
        var judge = Judge(copy)
        let report = parser.parse(document)
        judge.judge(report)
        judge.checkPlaces(of: report, in: document.text)
        return (judge.tally, judge.faults)
    }
}

extension ReadingLimits {
    /// Limits for a machine on which many tests run at once.
    static var patient: ReadingLimits {
        var limits = ReadingLimits()
        limits.seconds = 600
        return limits
    }
}

/// A cell that was read wrong.
public struct Fault: Sendable {
    /// What is wrong with it.
    public enum Kind: String, Sendable {
        /// See ``Tally/wrong``.
        case wrong
        /// See ``Tally/invented``.
        case invented
        /// See ``Tally/silent``.
        case silent
        /// See ``Tally/misplaced``.
        case misplaced
    }

    /// What is wrong with it.
    public let kind: Kind
    /// The id of the cell.
    public let cell: String
    /// What it should say.
    public let expected: String
    /// What it says, with status and basis.
    public let got: String
}
