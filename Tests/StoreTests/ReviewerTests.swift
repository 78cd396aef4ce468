import Postgres
import StoreCore
import TestSupport
import Testing

/// What `gongkai_reviewer` may do, and what it may not.
@Suite(.enabled(if: PostgresTestServer.isWanted))
struct ReviewerTests {
    @Test("A reviewer decides about findings, in the reviewer's own name, and takes it back")
    func decides() async throws {
        try await TestDatabase.migrated { database in
            _ = try await database.open().store([try Sample().item])
            let reviewer = try await PostgresConnection.connect(
                database.role("gongkai_reviewer"), logger: TestDatabase.logger)
            let state = Query("SELECT concat_ws(' ', state, comment) AS state FROM finding_review")
            for (decision, comment, after) in [
                ("confirmed", "", "confirmed "), ("dismissed", "四舍五入", "dismissed 四舍五入"), ("withdrawn", "", "open "),
            ] {
                try await reviewer.run(
                    Query(
                        "SELECT decide(reading_id, ordinal, $1::review_decision, $2) FROM finding_current",
                        [.text(decision), .text(comment)]))
                #expect(try await reviewer.run(state).rows.map { $0.values[0] } == [after])
            }
            await #expect(throws: PostgresError.self, "without a reason") {
                try await reviewer.run(Query("SELECT decide(reading_id, ordinal, 'dismissed') FROM finding_current"))
            }
            #expect(try await database.value("SELECT count(DISTINCT decided_by) FROM review") == 1)
        }
    }

    @Test("A reviewer can do nothing else")
    func nothingElse() async throws {
        let statements = [
            "DELETE FROM review", "UPDATE review SET comment = 'x'", "TRUNCATE review",
            """
            INSERT INTO review (agency_key, year, scope, rule_id, subject, figures, decision, message_zh)
            VALUES ('-/x', 2024, 'own', 'x', '', '', 'confirmed', '')
            """,
            "UPDATE finding SET severity = 'warning'", "DELETE FROM document", "CREATE TABLE mine (x int)",
            "SELECT resolve_documents('{}')", "SELECT lock_documents('{}')", "SELECT withdraw_document('', 'x')",
            "SELECT restore_document('', 'x')", "SELECT merge_agencies(1, 2, 'x')", "SELECT take_comparisons(1)",
            "SELECT refresh_views()", "SELECT declare_member('a', 'b')", "UPDATE quarantine SET state = 'dropped'",
        ]
        try await TestDatabase.migrated { database in
            let reviewer = try await PostgresConnection.connect(
                database.role("gongkai_reviewer"), logger: TestDatabase.logger)
            for statement in statements {
                let error = await #expect(throws: PostgresError.self, "\(statement)") {
                    try await reviewer.run(script: statement)
                }
                #expect(error?.sqlState == "42501", "\(statement)")
            }
        }
    }
}
