import Foundation
import Logging
import Models
import Postgres

/// The database in which documents must arrive.
struct LoadDatabase {
    private let connection: PostgresConnection

    /// Connects as `DATABASE_URL` says.
    init() async throws {
        connection = try await PostgresConnection.connect(
            try PostgresConfiguration(
                environment: ProcessInfo.processInfo.environment, applicationName: "gongkai.load"),
            logger: Logger(label: "load", factory: { _ in SwiftLogNoOpLogHandler() }))
    }

    /// How many documents have arrived: read and archived, or in quarantine.
    func stored() async throws -> Int {
        let query = Query(
            """
            SELECT least(
                (SELECT count(*) FROM reading), (SELECT count(*) FROM document WHERE content IS NOT NULL)
            ) + (SELECT count(*) FROM quarantine) AS documents
            """)
        return try await connection.run(query).rows.first?.get("documents") ?? 0
    }

    /// Whether a document has been read.
    func isStored(_ document: LoadDocument) async throws -> Bool {
        let query = Query("SELECT 1 AS stored FROM reading WHERE document_id = $1", [.bytes(document.id.bytes)])
        return try await !connection.run(query).rows.isEmpty
    }
}
