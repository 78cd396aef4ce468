import Logging
import Postgres
import StoreCore
import TestSupport

/// A database for one test, dropped when the test is over.
struct TestDatabase {
    let configuration: PostgresConfiguration
    let connection: PostgresConnection

    static let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    /// Runs `body` with a database whose schema is up.
    static func migrated(_ body: (TestDatabase) async throws -> Void) async throws {
        try await empty { database in
            try await database.migrate()
            try await body(database)
        }
    }

    /// Runs `body` with a database without any schema.
    static func empty(_ body: (TestDatabase) async throws -> Void) async throws {
        let url = try PostgresTestServer.url()
        // A hundred tests want a database at once, on a machine that does much else.
        var parameters = try PostgresConfiguration(url: url, applicationName: "store-tests").parameters
        parameters["connect_timeout"] = "60"
        let server = PostgresConfiguration(
            parameters: parameters, applicationName: "store-tests", statementTimeout: 300)
        let administrator = try await PostgresConnection.connect(server, logger: logger)
        let name = "store_\(UInt64.random(in: 0...UInt64.max))"
        try await administrator.run(script: "CREATE DATABASE \(name)")
        let configuration = server.database(name)
        let result: Result<Void, any Error>
        do {
            let connection = try await PostgresConnection.connect(configuration, logger: logger)
            result = .success(try await body(TestDatabase(configuration: configuration, connection: connection)))
        } catch {
            result = .failure(error)
        }
        try await administrator.run(script: "DROP DATABASE \(name) WITH (FORCE)")
        try result.get()
    }

    func migrate(rules: [RuleRecord] = []) async throws {
        try await Migrator.migrate(configuration: configuration, rules: rules, logger: Self.logger)
    }

    /// Opens it as the stage does, with no more rights than `gongkai_store` has.
    func open() async throws -> ReportStore {
        try await ReportStore.open(role("gongkai_store"), logger: Self.logger)
    }

    /// The same database, used as a role.
    func role(_ name: String) -> PostgresConfiguration {
        var parameters = configuration.parameters
        parameters["options"] = "-c role=\(name)"
        return PostgresConfiguration(parameters: parameters, applicationName: "store-tests")
    }

    /// The first column of the first row.
    func value<Value: PostgresDecodable>(
        _ sql: StaticString, _ values: [PostgresValue] = [], as _: Value.Type = Value.self
    ) async throws -> Value {
        let result = try await connection.run(Query(sql, values))
        guard let row = result.rows.first, let column = row.columns.first else { throw Nothing() }
        return try row.get(column)
    }

    /// The first column of every row.
    func column(_ sql: StaticString, _ values: [PostgresValue] = []) async throws -> [String] {
        try await connection.run(Query(sql, values)).rows.map { $0.values.first?.map { $0 } ?? "NULL" }
    }

    struct Nothing: Error {}
}
