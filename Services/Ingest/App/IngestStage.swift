import Documents
import IngestCore
import Models
import Pipeline

/// Bytes + metadata → document: to parse for reading, and to the archive with
/// its original bytes. Acknowledged after both publishes are confirmed.
struct IngestStage: Stage {
    let name = StageName.ingest
    let sources = [Topology.Queue.ingest]
    let targets = [Topology.Queue.parse, .archive]

    private let intake: Intake

    /// Creates the stage with what a document may ask for.
    init(limits: ReadingLimits) {
        intake = Intake(limits: limits)
    }

    func check() async throws(StageUnavailable) {
        if let program = PDFText.missingProgram {
            throw StageUnavailable("\(program) is not installed, which reads PDF: install the package poppler-utils")
        }
    }

    @concurrent
    func process(_ batch: [Delivery]) async throws(StageUnavailable) -> [StageResult] {
        var results: [StageResult] = []
        results.reserveCapacity(batch.count)
        for delivery in batch {
            do throws(QuarantineReason) {
                results.append(.done(try await messages(for: delivery)))
            } catch {
                results.append(.quarantine(error))
            }
        }
        return results
    }

    private func messages(for delivery: Delivery) async throws(QuarantineReason) -> [OutgoingMessage] {
        let properties = delivery.properties
        let submission = SubmissionReader.submission(
            headers: properties.headers.mapValues(\.text), contentType: properties.contentType,
            messageID: properties.messageID, timestamp: properties.timestamp)
        let archived: ArchivedDocument
        do {
            archived = try await intake.receive(delivery.body, submission: submission)
        } catch {
            throw QuarantineReason(error)
        }
        let document = archived.document
        do {
            return [
                try MessageCodec.outgoing(document, to: .parse, document: document.id, submission: submission),
                try MessageCodec.outgoing(archived, to: .archive, document: document.id, submission: submission),
            ]
        } catch {
            throw QuarantineReason(.malformed, error.description)
        }
    }
}

extension QuarantineReason {
    /// A refusal of the intake as a reason for quarantine.
    init(_ refusal: Refusal) {
        let code: Code =
            switch refusal.code {
            case .empty: .empty
            case .unreadable: .unreadable
            case .unsupportedFormat: .unsupportedFormat
            case .tooLarge: .tooLarge
            }
        self.init(code, refusal.reason)
    }
}
