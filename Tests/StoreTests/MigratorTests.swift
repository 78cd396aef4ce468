import Models
import Postgres
import TestSupport
import Testing

@testable import StoreCore

@Suite(.enabled(if: PostgresTestServer.isWanted))
struct MigratorTests {
    @Test("Migrating twice changes nothing")
    func twice() async throws {
        try await TestDatabase.empty { database in
            try await database.migrate()
            let sql: StaticString = """
                SELECT string_agg(version || ' ' || applied_at, ',' ORDER BY version) || (SELECT count(*) FROM form_cell)
                FROM schema_migration
                """
            let before: String = try await database.value(sql)
            try await database.migrate()
            #expect(try await database.value(sql) == before)
        }
    }

    @Test("Several that migrate at once do it once")
    func atOnce() async throws {
        try await TestDatabase.empty { database in
            try await withThrowingTaskGroup { group in
                for _ in 0..<4 { group.addTask { try await database.migrate() } }
                try await group.waitForAll()
            }
            let status = try await Migrator.status(
                configuration: database.configuration, logger: TestDatabase.logger)
            #expect(status.isSufficient)
        }
    }

    @Test("A migration that changed after it was applied is an error")
    func changed() async throws {
        try await TestDatabase.migrated { database in
            try await database.connection.run(script: "UPDATE schema_migration SET checksum = '' WHERE version = 2")
            await #expect(throws: MigrationError.changed(version: 2, name: "identity")) {
                try await Migrator.migrate(
                    configuration: database.configuration, rules: [], logger: TestDatabase.logger)
            }
        }
    }

    @Test("An absent schema is reported with what to do")
    func absent() async throws {
        try await TestDatabase.empty { database in
            let error = await #expect(throws: StoreUnavailable.self) {
                _ = try await ReportStore.open(database.configuration, logger: TestDatabase.logger)
            }
            #expect(
                error?.description
                    == "the database schema is at version 0, this build needs \(Migration.all.count): run `store migrate`"
            )
        }
    }

    @Test("An older schema is reported with what to do")
    func older() async throws {
        try await TestDatabase.migrated { database in
            try await database.connection.run(script: "DELETE FROM schema_migration WHERE version > 3")
            let error = await #expect(throws: StoreUnavailable.self) { _ = try await database.open() }
            #expect(
                error?.description
                    == "the database schema is at version 3, this build needs \(Migration.all.count): run `store migrate`"
            )
        }
    }

    @Test("Rules are loaded, and their changes too")
    func rules() async throws {
        try await TestDatabase.empty { database in
            var rule = RuleRecord(id: "T3-BALANCE", severity: .error, titleZH: "收支相等", titleEN: "Balance")
            try await database.migrate(rules: [rule])
            rule.titleEN = "In equals out"
            try await database.migrate(rules: [rule])
            #expect(try await database.column("SELECT title_en FROM rule") == ["In equals out"])
        }
    }

    @Test("A rule is loaded with all that is known of it, and one that is gone is gone")
    func wholeRule() async throws {
        try await TestDatabase.empty { database in
            try await database.migrate(rules: [
                RuleRecord(id: "OLD", severity: .error, titleZH: "旧", titleEN: "Old")
            ])
            var rule = RuleRecord(
                id: "CAL-DEPT", severity: .warning, titleZH: "部门期限", titleEN: "Deadline", basis: "第四十九条")
            rule.explanationZH = "说明。"
            rule.explanationEN = "Explained."
            rule.formula = "published ≤ deadline"
            rule.editions = [.form2021]
            rule.firstYear = 2021
            rule.passes = "1月28日"
            rule.fails = "2月3日"
            rule.parameters = ["deadline": "01-31"]
            try await database.migrate(rules: [rule])
            #expect(
                try await database.column(
                    """
                    SELECT concat_ws('|', rule_id, severity, title_zh, title_en, basis, ordinal, explanation_zh,
                        explanation_en, formula, editions, first_year, coalesce(last_year, -1), scope, passes, fails,
                        parameters ->> 'deadline') FROM rule
                    """) == [
                        "CAL-DEPT|warning|部门期限|Deadline|第四十九条|1|说明。|Explained.|published ≤ deadline|{2021}|2021|-1|report|"
                            + "1月28日|2月3日|01-31"
                    ])
        }
    }
}
