import Forms
import Models
import Postgres
import ReportSeries
import StoreCore
import TestSupport
import Testing

/// What the views for reporting say, held against the rows that they come from.
@Suite(.enabled(if: PostgresTestServer.isWanted))
struct ReportingTests {
    /// Reports of two counties over three years, with their governments' consolidated ones.
    private static func stored(seed: UInt64, _ body: (TestDatabase) async throws -> Void) async throws {
        try await TestDatabase.migrated { database in
            let series = ReportSeries(agencies: 14, years: 2022...2024, seed: seed)
            _ = try await database.open().store((0..<14).flatMap(series.messages))
            try await database.connection.run(script: "SELECT refresh_views()")
            try await body(database)
        }
    }

    @Test(
        "No view counts 总计 twice: every sum is that of the printed totals, own and consolidated apart", arguments: 1...5
    )
    func sums(seed: UInt64) async throws {
        try await Self.stored(seed: seed) { database in
            let different = try await database.column(
                """
                WITH printed AS (
                    SELECT c.year, c.region_code, c.scope, q.row_id, q.total
                    FROM report_current AS c JOIN request_row AS q USING (reading_id)
                ), by_year AS (
                    SELECT v.year, v.scope, s.row_id, s.total
                    FROM request_by_year AS v
                    CROSS JOIN LATERAL (VALUES
                        ('received_new', v.received_new), ('carried_in', v.carried_in), ('granted', v.granted),
                        ('partially_granted', v.partially_granted), ('total_processed', v.total_processed),
                        ('carried_out', v.carried_out)) AS s (row_id, total)
                ), by_region AS (
                    SELECT v.year, v.region_code, v.scope, s.row_id, s.total
                    FROM request_by_region AS v
                    CROSS JOIN LATERAL (VALUES
                        ('received_new', v.received_new), ('carried_in', v.carried_in), ('granted', v.granted),
                        ('partially_granted', v.partially_granted), ('total_processed', v.total_processed),
                        ('carried_out', v.carried_out)) AS s (row_id, total)
                )
                SELECT concat_ws(' ', 'year', v.year, v.scope, v.row_id, v.total)
                FROM by_year AS v
                WHERE v.total IS DISTINCT FROM (
                    SELECT sum(p.total) FROM printed AS p WHERE (p.year, p.scope, p.row_id) = (v.year, v.scope, v.row_id))
                UNION ALL
                SELECT concat_ws(' ', 'region', v.year, v.region_code, v.scope, v.row_id, v.total)
                FROM by_region AS v
                WHERE v.total IS DISTINCT FROM (
                    SELECT sum(p.total) FROM printed AS p
                    WHERE (p.year, p.region_code, p.scope, p.row_id) = (v.year, v.region_code, v.scope, v.row_id))
                """)
            #expect(different == [])
            #expect(try await database.value("SELECT count(*) FROM request_by_year") == 6)
            // What is dealt with is what it came to, but where a report itself does not add up.
            let unlike = try await database.column(
                """
                SELECT agency || year FROM request_outcome
                WHERE total_processed <> granted + partially_granted + refused + unable + rejected + other
                """)
            #expect(unlike == [])
        }
    }

    @Test("Every view that adds up has the scope among its columns, or is known to need none")
    func scopes() async throws {
        try await TestDatabase.migrated { database in
            let without = try await database.column(
                """
                SELECT v.viewname FROM pg_views AS v
                WHERE v.schemaname = 'public' AND v.definition ~ 'sum\\('
                    AND NOT EXISTS (
                        SELECT FROM information_schema.columns AS c
                        WHERE c.table_name = v.viewname AND c.column_name = 'scope')
                """)
            #expect(without == [])
        }
    }

    @Test("A rate is given from thirty cases on, and not below")
    func guarded() async throws {
        try await TestDatabase.migrated { database in
            let rates = try await database.column(
                "SELECT coalesce(rate(part, whole)::text, '-') FROM (VALUES (10, 29), (10, 30), (0, 0)) AS v (part, whole)"
            )
            #expect(rates == ["-", "0.3333", "-"])
        }
        try await Self.stored(seed: 2) { database in
            let small = try await database.column(
                "SELECT r.agency FROM ranking AS r JOIN request_outcome_kept USING (report_id) WHERE r.disclosed_rate IS NOT NULL AND is_small"
            )
            #expect(small == [])
        }
    }

    @Test("A report stands beside that of the year before, of the same authority and scope")
    func yearOnYear() async throws {
        try await Self.stored(seed: 3) { database in
            #expect(try await database.value("SELECT count(*) FROM year_on_year") == 28)
            let wrong = try await database.column(
                """
                SELECT y.agency FROM year_on_year AS y
                JOIN report_current AS b ON b.agency_id = y.agency_id AND b.scope = y.scope AND b.year = y.year - 1
                WHERE y.received_new_before IS DISTINCT FROM cell_value(b.report_id, 'requests.received_new.total')
                    OR y.received_new_change <> y.received_new - y.received_new_before
                """)
            #expect(wrong == [])
        }
    }

    @Test("Versions differ in what was corrected, and in nothing else")
    func versions() async throws {
        try await TestDatabase.migrated { database in
            let first = Sample(seed: 1, published: "2025-01-10") { $0.index }
            let second = Sample(seed: 2, published: "2025-02-10") {
                $0.id == "requests.granted.total" ? 999 : $0.index
            }
            _ = try await database.open().store([try second.item, try first.item])
            #expect(
                try await database.column(
                    "SELECT concat_ws(' ', version, cell_id, before, after) FROM version_difference")
                    == ["2 requests.granted.total 30 999"])
        }
    }

    @Test("How a report's cells came by their figures adds up to all of them")
    func quality() async throws {
        try await TestDatabase.migrated { database in
            _ = try await database.open().store([try Sample().item])
            let counts: StaticString = """
                SELECT concat_ws(' ', cells_reported, cells_inferred, cells_blank, cells_placeholder, cells_missing,
                    cells_damaged, reported_share)
                FROM data_quality
                """
            #expect(try await database.column(counts) == ["171 0 29 0 0 0 0.8550"])
        }
    }

    @Test("Who has published before and does not is missing; who is late is late")
    func coverage() async throws {
        try await TestDatabase.migrated { database in
            _ = try await database.open().store([
                try Sample(seed: 1, year: 2022, published: "2023-01-31").item,
                try Sample(seed: 2, year: 2024, published: "2025-02-01").item,
            ])
            let states = try await database.column(
                "SELECT concat_ws(' ', year, state, due_on) FROM coverage WHERE year < 2025 ORDER BY year")
            #expect(
                states == ["2022 in_time 2023-01-31", "2023 missing 2024-01-31", "2024 late 2025-01-31"])
        }
    }

    @Test("A current cell is one row with its label, and its line of the source is one call away")
    func cells() async throws {
        try await TestDatabase.migrated { database in
            let sample = Sample()
            _ = try await database.open().store([try sample.item, try sample.archive])
            #expect(try await database.value("SELECT count(*) FROM cell_current") == 200)
            #expect(
                try await database.column("SELECT cell_line(report_id, 'proactive.license_decisions') FROM report")
                    == ["行政许可／本年处理决定数量\t6件"])
            #expect(
                try await database.column("SELECT source_text(reading_id, 3, 2, 2) FROM reading") == ["政府信息公开"])
        }
    }
}
