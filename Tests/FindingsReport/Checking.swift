import DamageCorpus
import IngestCore
import Models
import ParseCore
import ValidateCore

/// Reads and checks a document as the services do.
struct Checking: Sendable {
    private let intake = Intake()
    private let parser = ReportParser()
    private let assessor = Assessor()

    /// What the rules say; nil if ingest refuses the document.
    func check(_ bytes: [UInt8]) -> AssessedReport? {
        guard let document = try? intake.read(bytes, submission: Submission()) else { return nil }
        return assessor.assess(parser.parse(document))
    }
}
