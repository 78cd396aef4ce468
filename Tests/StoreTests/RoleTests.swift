import Postgres
import StoreCore
import TestSupport
import Testing

/// What the roles of the database may not do. That the store stage may do what
/// it must is shown by all other tests: ``TestDatabase/open()`` opens as
/// `gongkai_store`.
@Suite(.enabled(if: PostgresTestServer.isWanted))
struct RoleTests {
    @Test("gongkai_store can remove nothing, and change nothing but what it completes")
    func storeIsRefused() async throws {
        try await expectRefusal(
            as: "gongkai_store",
            [
                "DELETE FROM reading", "DELETE FROM document", "DELETE FROM report", "DELETE FROM quarantine",
                "TRUNCATE finding", "UPDATE request_row SET total = 0", "UPDATE finding SET severity = 'information'",
                "UPDATE document SET byte_count = 0", "UPDATE reading SET report_id = NULL",
                "UPDATE submission SET agency = 'x'",
                "INSERT INTO report (agency_id, year, scope) VALUES (1, 2024, 'own')",
                "INSERT INTO agency (name) VALUES ('x')", "INSERT INTO rule (rule_id) VALUES ('x')",
                "UPDATE rule SET severity = 'information'", "DELETE FROM form_cell",
                "UPDATE quarantine SET body = ''", "INSERT INTO quarantine_action (quarantine_id) VALUES (1)",
                "INSERT INTO schema_migration (version, name, checksum) VALUES (99, 'x', '')",
                "SELECT withdraw_document('', 'x')", "SELECT merge_agencies(1, 2, 'x')",
                "SELECT remove_contents(now(), 'x')",
                "SELECT mark_comparisons('{}', '{}')", "DELETE FROM comparison_mark",
                "UPDATE comparison_group SET outcomes_fail = 0",
                "CREATE TABLE mine (x int)", "DROP TABLE finding", "ALTER TABLE finding DISABLE TRIGGER ALL",
                "CREATE ROLE mine", "COPY finding TO PROGRAM 'true'", "SELECT rolpassword FROM pg_authid",
            ])
    }

    @Test("gongkai_operator can touch no figure")
    func operatorIsRefused() async throws {
        try await expectRefusal(
            as: "gongkai_operator",
            [
                "DELETE FROM reading", "DELETE FROM quarantine", "UPDATE request_row SET total = 0",
                "INSERT INTO agency (name) VALUES ('x')", "UPDATE document SET content = ''", "DELETE FROM document",
                "UPDATE quarantine SET body = ''", "UPDATE quarantine SET code = 'EMPTY'",
                "DELETE FROM quarantine_action", "UPDATE quarantine_action SET because = 'x'",
                "UPDATE finding SET ordinal = 1", "SELECT resolve_documents('{}')", "SELECT lock_documents('{}')",
                "UPDATE document SET withdrawn_at = now()", "DELETE FROM document_action", "DELETE FROM agency_merge",
                "INSERT INTO agency_merge (from_key, into_key, because) VALUES ('a', 'b', 'c')",
                "SELECT take_comparisons(1)", "CREATE TABLE mine (x int)",
            ])
    }

    @Test("What runs with the owner's rights cannot be led astray by the caller's search path")
    func searchPath() async throws {
        try await TestDatabase.migrated { database in
            let settings = try await database.column(
                """
                SELECT proname || ' ' || coalesce(setting, 'none')
                FROM pg_proc LEFT JOIN LATERAL unnest(proconfig) AS setting ON starts_with(setting, 'search_path=')
                WHERE prosecdef AND setting IS DISTINCT FROM 'search_path=public, pg_temp' ORDER BY 1
                """)
            #expect(settings == [])
            #expect(try await database.value("SELECT count(*) FROM pg_proc WHERE prosecdef") == 13)
        }
    }

    private func expectRefusal(as role: String, _ statements: [String]) async throws {
        try await TestDatabase.migrated { database in
            try await database.connection.run(script: "SET ROLE \(role)")
            for statement in statements {
                let error = await #expect(throws: PostgresError.self, "\(statement)") {
                    try await database.connection.run(script: statement)
                }
                #expect(error?.sqlState == "42501", "\(statement): \(String(describing: error))")
            }
        }
    }
}
