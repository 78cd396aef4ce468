public import Logging
public import Postgres

/// Brings the schema of a database up to this build: once, however many start
/// at the same time.
public struct Migrator: Sendable {
    private let connection: PostgresConnection

    /// Applies what is missing, then repeats the forms, the rules and the
    /// rights of the reader's role, which may have changed without a migration.
    ///
    /// - Throws: ``MigrationError``.
    @discardableResult
    public static func migrate(
        configuration: PostgresConfiguration, rules: [RuleRecord], logger: Logger
    ) async throws(MigrationError) -> SchemaStatus {
        do {
            var patient = configuration
            patient.statementTimeout = 600
            let connection = try await PostgresConnection.connect(patient, logger: logger)
            return try await Migrator(connection: connection).run(rules: rules, logger: logger)
        } catch let error as PostgresError {
            throw .database(error)
        } catch let error as MigrationError {
            throw error
        } catch {
            throw .database(PostgresError(sqlState: "XX000", message: "\(error)"))
        }
    }

    /// How far the schema of a database has come.
    ///
    /// - Throws: ``PostgresError`` if the database cannot be asked.
    public static func status(
        configuration: PostgresConfiguration, logger: Logger
    ) async throws(PostgresError) -> SchemaStatus {
        try await SchemaStatus.read(from: try await PostgresConnection.connect(configuration, logger: logger))
    }

    private func run(rules: [RuleRecord], logger: Logger) async throws -> SchemaStatus {
        // Held by the session: whoever comes second waits and finds the work done.
        try await connection.run(script: "SET lock_timeout = '300s'")
        try await connection.run(Query("SELECT pg_advisory_lock($1)", [.integer(Self.lock)]))
        try await connection.run(script: "SET client_min_messages = warning; " + Self.bookkeeping)
        try await connection.run(script: "SET client_min_messages = notice; SET lock_timeout = '10s'")
        let applied = try await checksums()
        for migration in Migration.all {
            if let checksum = applied[migration.version] {
                guard try await checksum == self.checksum(of: migration) else {
                    throw MigrationError.changed(version: migration.version, name: migration.name)
                }
            } else {
                try await apply(migration)
                logger.info("migration \(migration.version) (\(migration.name)) applied")
            }
        }
        try await connection.transaction { connection throws(PostgresError) in
            _ = try connection.run(ReferenceData.queries(rules: rules))
            try connection.run(script: String(decoding: PackageResources.roles_sql, as: UTF8.self))
        }
        try await AgencyKeys.fill(on: connection)
        return try await SchemaStatus.read(from: connection)
    }

    private func apply(_ migration: Migration) async throws(PostgresError) {
        try await connection.transaction { connection throws(PostgresError) in
            try connection.run(script: migration.sql)
            try connection.run(
                Query(
                    """
                    INSERT INTO schema_migration (version, name, checksum)
                    VALUES ($1, $2, sha256(convert_to($3, 'UTF8')))
                    """,
                    [.integer(migration.version), .text(migration.name), .text(migration.sql)]))
        }
    }

    private func checksums() async throws(PostgresError) -> [Int: [UInt8]] {
        var checksums: [Int: [UInt8]] = [:]
        for row in try await connection.run(Query("SELECT version, checksum FROM schema_migration")).rows {
            checksums[try row.get("version")] = try row.get("checksum", as: [UInt8].self)
        }
        return checksums
    }

    private func checksum(of migration: Migration) async throws(PostgresError) -> [UInt8]? {
        let query = Query("SELECT sha256(convert_to($1, 'UTF8')) AS checksum", [.text(migration.sql)])
        return try await connection.run(query).rows.first?.get("checksum")
    }

    /// “gongkai” as a number.
    private static let lock = 0x67_6F_6E_67_6B_61_69

    private static let bookkeeping = """
        CREATE TABLE IF NOT EXISTS schema_migration (
            version integer PRIMARY KEY,
            name text NOT NULL,
            checksum bytea NOT NULL,
            applied_at timestamptz NOT NULL DEFAULT now()
        )
        """
}
