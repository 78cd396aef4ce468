import Models
import Postgres
import StoreCore
import TestSupport
import Testing

@Suite(.enabled(if: PostgresTestServer.isWanted))
struct ReaderTests {
    @Test("gongkai_reader can read everything, also what is added later")
    func reads() async throws {
        try await TestDatabase.migrated { database in
            _ = try await database.open().store([try Sample().item])
            try await database.connection.run(script: "CREATE TABLE later (x int); SET ROLE gongkai_reader")
            for name in try await database.column(
                "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v')")
            {
                await #expect(throws: Never.self, "\(name)") {
                    try await database.connection.run(script: "SELECT * FROM \(name) LIMIT 3")
                }
            }
            let figures = try await database.column(
                "SELECT cell_value(report_id, 'requests.granted.total') FROM report")
            #expect(figures == ["30"])
        }
    }

    @Test(
        "gongkai_reader can change nothing",
        arguments: [
            "DELETE FROM finding", "UPDATE report SET year = 1", "INSERT INTO agency (name) VALUES ('x')",
            "TRUNCATE reading", "CREATE TABLE mine (x int)", "DROP VIEW cell", "SELECT resolve_documents('{}')",
            "SELECT lock_documents('{}')", "SELECT setval('agency_agency_id_seq', 9)",
            "SELECT withdraw_document('', 'x')",
            "SELECT merge_agencies(1, 2, 'x')", "SELECT take_comparisons(1)",
            "SELECT decide(1, 1, 'confirmed')", "SELECT declare_member('a', 'b')", "SELECT refresh_views()",
        ])
    func changesNothing(statement: String) async throws {
        try await TestDatabase.migrated { database in
            try await database.connection.run(script: "SET ROLE gongkai_reader")
            let error = await #expect(throws: PostgresError.self) {
                try await database.connection.run(script: statement)
            }
            #expect(error?.sqlState == "42501")
        }
    }

    @Test("A user who may not create roles can migrate all the same")
    func withoutCreateRole() async throws {
        try await TestDatabase.empty { database in
            let user = "migrator_\(UInt32.random(in: 0...UInt32.max))"
            try await database.connection.run(
                script: "CREATE ROLE \(user) LOGIN PASSWORD '\(user)'; ALTER SCHEMA public OWNER TO \(user)")
            var parameters = database.configuration.parameters
            parameters["user"] = user
            parameters["password"] = user
            let configuration = PostgresConfiguration(parameters: parameters, applicationName: "store-tests")
            let status = try await Migrator.migrate(
                configuration: configuration, rules: [], logger: TestDatabase.logger)
            #expect(status.isSufficient)
            try await database.connection.run(script: "DROP OWNED BY \(user) CASCADE; DROP ROLE \(user)")
        }
    }
}
