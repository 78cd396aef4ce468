import Models
import Postgres

/// The rows that others belong to, written in one round trip; what comes back
/// tells which of them are new.
struct Parents {
    /// The readings that were not known, with the ids that they got.
    private(set) var newReadings: [(report: AssessedReport, reading: Int)] = []
    /// The documents about which something new is known.
    private(set) var changedDocuments: Set<[UInt8]> = []

    private let batch: Batch
    private let strays: [[UInt8]]

    init(_ batch: Batch, strays: [[UInt8]]) {
        self.batch = batch
        self.strays = strays
    }

    mutating func run(on connection: isolated PostgresConnection) throws(PostgresError) {
        let documents = batch.documents
        let locked = (documents.map(\.id.bytes) + strays).sorted { $0.lexicographicallyPrecedes($1) }
        var queries = [gate]
        if !documents.isEmpty { queries.append(DocumentRow.insert(documents)) }
        queries.append(DocumentRow.lock(locked))
        queries += batch.quarantined.map(QuarantineRow.insert)
        if !batch.archives.isEmpty { queries.append(DocumentRow.insertTexts(of: batch.archives)) }
        let submissions = queries.count
        queries += SubmissionRow.insert(
            batch.submissions.map { SubmissionRow($0.submission, of: $0.document.bytes) }
                + zip(batch.strays, strays).map { SubmissionRow($0.submission, of: $1) })
        let readings = queries.count
        if !batch.reports.isEmpty { queries.append(ReadingRow.insert(batch.reports)) }

        let results = try connection.run(queries)
        for row in results[submissions..<readings].flatMap(\.rows) {
            changedDocuments.insert(try row.get("document_id"))
        }
        // The same reading may be there twice, when its message was delivered twice.
        let reports = Dictionary(batch.reports.map { (ReadingRow.key(of: $0), $0) }) { first, _ in first }
        for row in results[readings...].flatMap(\.rows) {
            let key = try ReadingRow.key(in: row)
            guard let report = reports[key] else {
                throw PostgresError(sqlState: "XX000", message: "a reading came back that was not sent")
            }
            newReadings.append((report, try row.get("reading_id")))
            changedDocuments.insert(key.document)
        }
    }

    /// A quarantined body may be a document that somebody else is storing right
    /// now, whose row cannot be locked because it is not there yet. So writers of
    /// submissions to absent documents exclude all others; they are rare.
    private var gate: Query {
        strays.isEmpty
            ? Query("SELECT pg_advisory_xact_lock_shared($1)", [.integer(Self.lock)])
            : Query("SELECT pg_advisory_xact_lock($1)", [.integer(Self.lock)])
    }

    /// “strays” as a number.
    private static let lock = 0x73_74_72_61_79_73
}
