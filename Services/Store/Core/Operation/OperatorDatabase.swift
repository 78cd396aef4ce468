public import Logging
public import Postgres

/// The database as operators' commands use it: they look, mark what they did
/// with quarantined messages, and write nothing else.
public struct OperatorDatabase: Sendable {
    /// How far the schema has come.
    public let schema: SchemaStatus

    private let connection: PostgresConnection

    /// Connects, whatever schema there is.
    ///
    /// - Throws: ``StoreUnavailable`` with the reason.
    public static func open(
        _ configuration: PostgresConfiguration, logger: Logger
    ) async throws(StoreUnavailable) -> OperatorDatabase {
        do {
            let connection = try await PostgresConnection.connect(configuration, logger: logger)
            return OperatorDatabase(schema: try await SchemaStatus.read(from: connection), connection: connection)
        } catch {
            throw StoreUnavailable(error)
        }
    }

    /// Makes sure that the schema is that of this build.
    ///
    /// - Throws: ``StoreUnavailable`` with what to do about it.
    public func requireSchema() throws(StoreUnavailable) {
        guard schema.isSufficient else { throw StoreUnavailable(schema.description) }
    }

    /// Whether the connection is there, as far as is known.
    public var isOpen: Bool {
        get async { await connection.isOpen }
    }

    func run(_ query: Query) async throws(StoreUnavailable) -> PostgresResult {
        do {
            return try await connection.run(query)
        } catch {
            throw StoreUnavailable(error)
        }
    }

    func run(_ queries: [Query]) async throws(StoreUnavailable) -> [PostgresResult] {
        do {
            return try await connection.run(queries)
        } catch {
            throw StoreUnavailable(error)
        }
    }

    func run(script: String) async throws(StoreUnavailable) {
        do {
            try await connection.run(script: script)
        } catch {
            throw StoreUnavailable(error)
        }
    }

    /// - Throws: ``StoreUnavailable`` with the reason, or what `take` throws.
    func copyOut(_ statement: String, _ take: @escaping @Sendable ([UInt8]) throws -> Void) async throws {
        do {
            try await connection.copyOut(statement, take)
        } catch let problem as PostgresError {
            throw StoreUnavailable(problem)
        }
    }

    /// Reads values out of rows.
    func read<Value>(_ body: () throws(PostgresError) -> Value) throws(StoreUnavailable) -> Value {
        do {
            return try body()
        } catch {
            throw StoreUnavailable(error)
        }
    }
}
