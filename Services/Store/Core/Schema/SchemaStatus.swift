import Postgres

/// How far the schema of a database has come.
public struct SchemaStatus: Hashable, Sendable, CustomStringConvertible {
    /// The last migration that was applied; 0 if none.
    public let version: Int
    /// The last migration that this build has.
    public let needed: Int

    /// Whether this build can work with the database. A newer schema is fine:
    /// migrations only add.
    public var isSufficient: Bool { version >= needed }

    /// One sentence, with what to do if it is too old.
    public var description: String {
        let fact = "the database schema is at version \(version), this build needs \(needed)"
        return isSufficient ? fact : fact + ": run `store migrate`"
    }

    /// Reads it from a database.
    ///
    /// - Throws: ``PostgresError``; an absent schema is version 0, not an error.
    static func read(from connection: PostgresConnection) async throws(PostgresError) -> SchemaStatus {
        let needed = Migration.all.last?.version ?? 0
        do {
            let result = try await connection.run(Query("SELECT coalesce(max(version), 0) AS v FROM schema_migration"))
            return SchemaStatus(version: try result.rows.first?.get("v") ?? 0, needed: needed)
        } catch  where error.isSchemaMissing {
            return SchemaStatus(version: 0, needed: needed)
        }
    }
}
