import Models
import Postgres

/// Writes a batch: one transaction, a handful of round trips, however many
/// messages there are.
struct BatchWriter: Sendable {
    let types: CellTypes
    let observer: StoreObserver

    /// Returns how many of the batch's readings are new.
    func write(_ batch: Batch, to connection: PostgresConnection) async throws(PostgresError) -> Int {
        let new = try await connection.transaction(commitSent: observer.commitSent) {
            connection throws(PostgresError) in
            let strays = try documents(of: batch, on: connection)
            var parents = Parents(batch, strays: strays)
            try parents.run(on: connection)

            var children = ChildRows(types: types)
            for (report, reading) in parents.newReadings { children.append(report, reading: reading) }
            try children.copy(to: connection)

            if !parents.changedDocuments.isEmpty {
                try connection.run(DocumentRow.resolve(Array(parents.changedDocuments)))
            }
            observer.willCommit()
            return parents.newReadings.count
        }
        observer.didCommit()
        return new
    }

    /// The documents that quarantined bodies are.
    private func documents(
        of batch: Batch, on connection: isolated PostgresConnection
    ) throws(PostgresError) -> [[UInt8]] {
        let bodies = batch.strays.map(\.body)
        guard !bodies.isEmpty else { return [] }
        return try connection.run(QuarantineRow.documents(of: bodies)).rows.map { row throws(PostgresError) in
            try row.get("document_id")
        }
    }
}
