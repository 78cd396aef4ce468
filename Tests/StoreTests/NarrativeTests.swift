import Models
import Postgres
import StoreCore
import TestSupport
import Testing

@Suite(.enabled(if: PostgresTestServer.isWanted))
struct NarrativeTests {
    @Test("Every figure of the prose stands where its span says, and so does its sentence")
    func sources() async throws {
        try await TestDatabase.migrated { database in
            _ = try await database.open().store([try Sample().archive, try Sample().item])
            let right: StaticString =
                "SELECT count(*) FROM narrative_fact_source WHERE printed = raw AND printed_quote = quote"
            #expect(try await database.value(right) == 2)
        }
    }

    @Test("Every word of a figure and of a statement has its column")
    func columns() async throws {
        try await TestDatabase.migrated { database in
            _ = try await database.open().store([try Sample().item])
            let facts = try await database.column(
                """
                SELECT concat_ws('|', ordinal, fact_id, coalesce(value, -1), basis, bound, unit, subject, category,
                    parent, period, year, raw, quote_length)
                FROM narrative_fact ORDER BY ordinal
                """)
            #expect(
                facts == [
                    "1|disclosed_total|392|number|exact|current|信息|12",
                    "2|disclosed_by_channel|-1|number|at_least|条|公开|website|1|other|2023|年度|12",
                ])
            let statements = try await database.column(
                "SELECT concat_ws('|', kind, subject, category, line, start, length) FROM statement")
            #expect(statements == ["platform|工作|wechat|1|7|2"])
        }
    }

    @Test("Figures of another year are no current figures of the report")
    func current() async throws {
        try await TestDatabase.migrated { database in
            _ = try await database.open().store([try Sample().item])
            let facts = try await database.column("SELECT fact_id FROM narrative_fact_current")
            #expect(facts == ["disclosed_total"])
        }
    }

    @Test("That there is more than is stored is said", arguments: [false, true])
    func cut(isCut: Bool) async throws {
        try await TestDatabase.migrated { database in
            var report = try Sample().report
            report.reading.narrative.isCut = isCut
            _ = try await database.open().store([.report(report)])
            #expect(try await database.column("SELECT facts_cut FROM reading") == [isCut ? "t" : "f"])
        }
    }
}
