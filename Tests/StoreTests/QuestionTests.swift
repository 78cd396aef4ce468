import Forms
import Models
import Postgres
import StoreCore
import TestSupport
import Testing

@Suite(.enabled(if: PostgresTestServer.isWanted))
struct QuestionTests {
    /// One request of each applicant, six in total, in every row that is a
    /// result: so 21 results make 126.
    private static func figure(_ cell: FormCell) -> Int? {
        let rows = ["received_new": 130, "carried_in": 0, "carried_out": 4, "total_processed": 126]
        if cell.column == "total" { return rows[cell.row] ?? 6 }
        return cell.row == "carried_in" ? 0 : 1
    }

    @Test("No view counts the column 总计 or the row 总计 twice")
    func noDoubleCounting() async throws {
        try await TestDatabase.migrated { database in
            _ = try await database.open().store([try Sample(figure: Self.figure).item])
            let row = try await database.connection.run(Query("SELECT * FROM request_outcome")).rows.first.orThrow()
            let parts = ["granted", "partially_granted", "refused", "unable", "rejected", "other"]
            let figures = try parts.map { try row.get($0, as: Int.self) }
            #expect(figures == [6, 6, 48, 18, 30, 18])
            #expect(try row.get("total_processed") == figures.reduce(0, +))
            #expect(try row.get("refused_rate") == "0.3810")
            #expect(try row.get("received_new", as: Int.self) == 130)
        }
    }

    @Test("Years and regions add up reports of one scope, each once: a consolidated one stays by itself")
    func sums() async throws {
        try await TestDatabase.migrated { database in
            var items: [StoreItem] = []
            for (seed, agency, scope) in [(1, "甲局", ReportScope.own), (2, "乙局", .own), (3, "甲局", .consolidated)] {
                var report = try Sample(seed: UInt8(seed), agency: agency, figure: Self.figure).report
                report.reading.identity.scope = scope
                items.append(.report(report))
            }
            _ = try await database.open().store(items)
            try await KeptViews.refresh(configuration: database.configuration, logger: TestDatabase.logger)
            for view in ["request_by_year", "request_by_region"] {
                let sums = try await database.connection.run(
                    Query(
                        """
                        SELECT concat_ws(' ', scope, reports, granted, partially_granted, refused, unable, rejected,
                            other, total_processed, received_new, disclosed_rate)
                        FROM (SELECT 'request_by_year' AS view, to_jsonb(y) AS sums FROM request_by_year AS y
                            UNION ALL SELECT 'request_by_region', to_jsonb(r) FROM request_by_region AS r) AS all_sums,
                            jsonb_populate_record(NULL::request_by_year, sums)
                        WHERE view = $1 ORDER BY scope
                        """, [.text(view)])
                ).rows.compactMap { $0.values[0] }
                #expect(
                    sums == ["own 2 12 12 96 36 60 36 252 260 0.0952", "consolidated 1 6 6 48 18 30 18 126 130 0.0952"])
            }
            // Of six cases in each block of table 4 one is pending and one corrected.
            let remedies = try await database.column(
                """
                SELECT concat_ws(' ', scope, reports, review_decided, review_corrected, litigation_decided)
                FROM remedy_by_year ORDER BY scope
                """)
            #expect(remedies == ["own 2 10 2 20", "consolidated 1 5 1 10"])
        }
    }

    @Test("The views that add up are those that are tested here")
    func onlyOneAdds() async throws {
        try await TestDatabase.migrated { database in
            let adding = try await database.column(
                "SELECT viewname FROM pg_views WHERE schemaname = 'public' AND definition ~ 'sum\\(' ORDER BY 1")
            #expect(adding == ["remedy_by_year", "request_by_region", "request_by_year", "request_outcome"])
        }
    }

    @Test("A group of which one row is lost or blank is not known: blank is not zero")
    func unknownGroups() async throws {
        try await TestDatabase.migrated { database in
            var report = try Sample(figure: Self.figure).report
            let form = Form.of(.form2021)
            let lost = try form.index(of: "requests.unable_not_held.total").orThrow()
            report.reading.cells[lost] = .absent
            let blank = try form.index(of: "requests.rejected_repeat.total").orThrow()
            report.reading.cells[blank] = Cell(value: nil, status: .blank, basis: .label)
            _ = try await database.open().store([.report(report)])
            let row = try await database.connection.run(Query("SELECT * FROM request_outcome")).rows.first.orThrow()
            #expect(try row.get("unable", as: Int?.self) == nil)
            #expect(try row.get("rejected", as: Int?.self) == nil)
            #expect(try row.get("refused", as: Int?.self) != nil)
        }
    }

    @Test("Findings of the current version are those that are shown")
    func findings() async throws {
        try await TestDatabase.migrated { database in
            let old = Sample(seed: 1, published: "2025-01-01", findings: 3) { _ in 1 }
            let new = Sample(seed: 2, published: "2025-01-02", findings: 2)
            _ = try await database.open().store([try old.item, try new.item])
            let findings = try await database.column(
                """
                SELECT concat_ws(' ', rule_id, difference, arguments ->> 'quoted "name"', cells[2]) FROM finding_current
                """)
            let shown = "T3-BALANCE -1 第\u{1}行\n\\ requests.carried_in.total"
            #expect(findings == [shown, shown])
            let status = try await database.column(
                """
                SELECT concat_ws(' ', status, agency, year, scope, errors, warnings)
                FROM submission_status ORDER BY errors
                """)
            #expect(status == ["stored 凤泉区市场监督管理局 2024 own 2 0", "stored 凤泉区市场监督管理局 2024 own 3 0"])
        }
    }

    @Test("What has not arrived yet is in progress")
    func inProgress() async throws {
        try await TestDatabase.migrated { database in
            _ = try await database.open().store([try Sample().archive])
            #expect(try await database.column("SELECT status FROM submission_status") == ["in_progress"])
        }
    }
}
