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
        quarantined.sort { left, right in
            guard (left.stage, left.code) == (right.stage, right.code) else {
                return (left.stage, left.code) < (right.stage, right.code)
            }
            return left.properties.body.lexicographicallyPrecedes(right.properties.body)
        }
    }

    /// The sender's own messages among those in quarantine.
    var strays: [(body: [UInt8], submission: Submission)] {
        quarantined.compactMap { message in message.submission.map { (message.properties.body, $0) } }
    }

    /// A document whose row must be there.
    struct Document {
        let id: DocumentID
        var byteCount: Int
        /// Its bytes, if the archive has brought them.
        var content: [UInt8]?
    }

    /// The documents whose rows must be there, sorted.
    var documents: [Document] {
        var documents: [DocumentID: Document] = [:]
        for report in reports {
            let id = report.reading.document
            documents[id] = Document(id: id, byteCount: report.reading.byteCount)
        }
        for archived in archives {
            let id = archived.document.id
            documents[id] = Document(id: id, byteCount: archived.content.count, content: archived.content)
        }
        return documents.values.sorted { $0.id < $1.id }
    }

    /// What senders said about documents of which we have the id, each once: a
    /// report and its archive bring the same.
    var submissions: [(document: DocumentID, submission: Submission)] {
        var known: [DocumentID: Set<Submission>] = [:]
        let all =
            reports.map { ($0.reading.document, $0.reading.submission) }
            + archives.map { ($0.document.id, $0.document.submission) }
        return all.filter { document, submission in known[document, default: []].insert(submission).inserted }
    }
}
