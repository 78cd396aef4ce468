import DamageCorpus
import Documents
import Models

/// A document to be sent, and what must become of it.
struct LoadDocument: Sendable {
    /// Where a document must end.
    enum Destination: String, Sendable {
        /// As a reading with a report.
        case report
        /// In the table `quarantine`, from ingest.
        case quarantine
    }

    let id: DocumentID
    let bytes: [UInt8]
    let destination: Destination

    /// Distinct documents: sound reports in all layouts, and among them, evenly
    /// spread, such as ingest must refuse.
    static func make(_ count: Int, seed: UInt64, invalid: Int) -> [LoadDocument] {
        let reports = ConsistentReports(seed: seed)
        var known: Set<DocumentID> = []
        var documents: [LoadDocument] = []
        var number = 0
        while documents.count < count {
            number += 1
            let isInvalid = (number * invalid) / 100 > ((number - 1) * invalid) / 100
            let bytes = isInvalid ? Array("%PDF-1.4\n% \(seed)/\(number)\n".utf8) : reports.report(number).bytes
            // Small reports without any figure may come out the same.
            guard let id = ContentDigest.documentID(of: bytes), known.insert(id).inserted else { continue }
            documents.append(LoadDocument(id: id, bytes: bytes, destination: isInvalid ? .quarantine : .report))
        }
        return documents
    }
}
