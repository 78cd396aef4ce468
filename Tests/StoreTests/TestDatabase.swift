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
        try await made(as: "TEMPLATE \(try await template.value)", body)
    }

    /// Runs `body` with a database without any schema.
    static func empty(_ body: (TestDatabase) async throws -> Void) async throws {
        try await made(as: "", body)
    }

    private static func made(as options: String, _ body: (TestDatabase) async throws -> Void) async throws {
        let server = try settings()
        let administrator = try await PostgresConnection.connect(server, logger: logger)
        let name = newName()
        try await administrator.run(script: "CREATE DATABASE \(name) \(options)")
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

    /// A database whose schema is up, of which those of the tests are copies: the migrations take longer than most
    /// tests. It stays on the server, which is thrown away.
    private static let template = Task {
        let server = try settings()
        let name = newName()
        try await PostgresConnection.connect(server, logger: logger).run(script: "CREATE DATABASE \(name)")
        try await Migrator.migrate(configuration: server.database(name), rules: [], logger: logger)
        return name
    }

    private static func newName() -> String { "store_\(UInt64.random(in: 0...UInt64.max))" }

    private static func settings() throws -> PostgresConfiguration {
        let url = try PostgresTestServer.url()
        // A hundred tests want a database at once, on a machine that does much else.
        var parameters = try PostgresConfiguration(url: url, applicationName: "store-tests").parameters
        parameters["connect_timeout"] = "60"
        return PostgresConfiguration(parameters: parameters, applicationName: "store-tests", statementTimeout: 300)
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
