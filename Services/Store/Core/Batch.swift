import Models
import Postgres

/// What a batch writes, in the order in which it is written.
struct Batch: Sendable {
    private(set) var reports: [AssessedReport] = []
    private(set) var archives: [ArchivedDocument] = []
    private(set) var quarantined: [QuarantinedMessage] = []

    init(_ items: [StoreItem]) {
        for item in items {
            switch item {
            case .report(let report): reports.append(report)
            case .archive(let archived): archives.append(archived)
            case .quarantined(let message): quarantined.append(message)
            }
        }
        // Every process locks in the same order, so that none waits for another
        // in a circle.
        reports.sort { $0.reading.document < $1.reading.document }
        archives.sort { $0.document.id < $1.document.id }
    }

    /// The sender's own messages among those in quarantine.
    var strays: [(body: [UInt8], submission: Submission)] {
        quarantined.compactMap { message in message.submission.map { (message.properties.body, $0) } }
    }

    /// The documents whose rows must be there, sorted, each with its size.
    var documents: [(id: DocumentID, byteCount: Int)] {
        var sizes: [DocumentID: Int] = [:]
        for report in reports { sizes[report.reading.document] = report.reading.byteCount }
        for archived in archives { sizes[archived.document.id] = archived.content.count }
        return sizes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// What senders said about documents of which we have the id.
    var submissions: [(document: DocumentID, submission: Submission)] {
        reports.map { ($0.reading.document, $0.reading.submission) }
            + archives.map { ($0.document.id, $0.document.submission) }
    }
}
