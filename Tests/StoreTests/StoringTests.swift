import Models
import Postgres
import StoreCore
import TestSupport
import Testing

@Suite(.enabled(if: PostgresTestServer.isWanted))
struct StoringTests {
    private static let counts: StaticString = """
        SELECT concat_ws(' ',
            (SELECT count(*) FROM document), (SELECT count(*) FROM submission), (SELECT count(*) FROM reading),
            (SELECT count(*) FROM report), (SELECT count(*) FROM section), (SELECT count(*) FROM proactive_row),
            (SELECT count(*) FROM request_row), (SELECT count(*) FROM remedy_row), (SELECT count(*) FROM finding),
            (SELECT count(*) FROM narrative_fact), (SELECT count(*) FROM statement))
        """

    @Test("A report that is stored four times has no row more than one stored once")
    func fourTimes() async throws {
        try await TestDatabase.migrated { database in
            let store = try await database.open()
            let item = try Sample().item
            #expect(try await store.store([item, item]) == [.stored, .stored])
            #expect(try await store.store([item]) == [.stored])
            #expect(try await store.store([item]) == [.stored])
            #expect(try await database.value(Self.counts) == "1 1 1 1 1 1 25 1 1 2 1")
        }
    }

    @Test("substr(text, start, length) is what is printed, for every stored value", arguments: Edition.allCases)
    func sources(edition: Edition) async throws {
        try await TestDatabase.migrated { database in
            let sample = Sample(edition: edition)
            _ = try await database.open().store([sample.archive, sample.item])
            let wrong = "SELECT count(*) FROM cell_source WHERE printed IS DISTINCT FROM raw" as StaticString
            #expect(try await database.value(wrong) == 0)
            let stored = try await database.column(
                "SELECT value FROM cell_source JOIN form_cell USING (cell_id) WHERE edition = $1 ORDER BY ordinal",
                [.text(edition.rawValue)])
            let printed = try sample.report.reading.cells.map { $0.value.map { "\($0)" } ?? "NULL" }
            #expect(stored == printed)
        }
    }

    @Test("Amounts of money keep their sign and every decimal that is printed, and get no other")
    func money() async throws {
        try await TestDatabase.migrated { database in
            var report = try Sample().report
            for (millionths, text) in [
                (59_237_244_900, "59237.2449"), (-1, "-0.000001"), (Int64.max, "9223372036854.775807"),
                (0, "0"), (10_000_000_000, "10000"),
            ] as [(Int64, String)] {
                report.ruleSetVersion += "1"
                report.reading.cells[9].value = CellValue(millionths: millionths)
                _ = try await database.open().store([.report(report)])
                let stored = try await database.value(
                    "SELECT admin_fee_amount_wan FROM proactive_row ORDER BY reading_id DESC LIMIT 1", as: String.self)
                #expect(stored == text)
            }
        }
    }

    @Test("Blank is NULL and not zero, and the arrays say why")
    func blank() async throws {
        try await TestDatabase.migrated { database in
            _ = try await database.open().store([try Sample().item])
            let row = try await database.column(
                "SELECT concat_ws('|', normative_document_issued IS NULL, status[4], raw[4] IS NULL) FROM proactive_row"
            )
            #expect(row == ["t|blank|t"])
        }
    }

    @Test("What is no report has a document and a reading, but no report")
    func other() async throws {
        try await TestDatabase.migrated { database in
            _ = try await database.open().store([try Sample(kind: .other).item])
            #expect(try await database.value(Self.counts) == "1 1 1 0 0 0 0 0 1 0 0")
            #expect(try await database.column("SELECT status FROM submission_status") == ["not_a_report"])
        }
    }

    @Test("A document is incomplete until its report and its archive are there", arguments: [false, true])
    func incomplete(archiveFirst: Bool) async throws {
        try await TestDatabase.migrated { database in
            let store = try await database.open()
            let items = [try Sample().item, try Sample().archive]
            _ = try await store.store([items[archiveFirst ? 1 : 0]])
            #expect(try await database.column("SELECT 1 FROM document_incomplete").count == 1)
            _ = try await store.store([items[archiveFirst ? 0 : 1]])
            #expect(try await database.column("SELECT 1 FROM document_incomplete").isEmpty)
        }
    }

    @Test("A batch of twenty with one poisoned report stores the other nineteen")
    func poisoned() async throws {
        try await TestDatabase.migrated { database in
            var reports = try (0..<20).map { try Sample(seed: UInt8($0), year: 2000 + $0).report }
            reports[7].reading.cells[0].raw = "a\u{0}b"
            let outcomes = try await database.open().store(reports.map { .report($0) })
            #expect(outcomes.indices.filter { outcomes[$0] != .stored } == [7])
            guard case .rejected(let reason) = outcomes[7] else { return }
            #expect(reason.contains("SQLSTATE 22021"))
            #expect(try await database.value("SELECT count(*) FROM report") == 19)
        }
    }

    @Test("Cells that are not those of the form are refused, and so are fractions of a request")
    func objections() async throws {
        try await TestDatabase.migrated { database in
            var short = try Sample(seed: 1).report
            short.reading.cells.removeLast()
            var half = try Sample(seed: 2).report
            half.reading.cells[20].value = CellValue(millionths: 500_000)
            let outcomes = try await database.open().store([.report(short), .report(half)])
            #expect(outcomes.allSatisfy { $0 != .stored })
            #expect(try await database.value("SELECT count(*) FROM document") == 0)
        }
    }

    @Test("A finding keeps the cells to blame and the places of related ones")
    func blame() async throws {
        try await TestDatabase.migrated { database in
            _ = try await database.open().store([try Sample().item])
            #expect(
                try await database.column(
                    """
                    SELECT concat_ws(' ', blame #>> '{0,cells,0,id}', blame #>> '{0,cells,0,value}', blame #>> '{0,slip}',
                        related) FROM finding_current
                    """) == ["requests.carried_in.total 0 wrong_digit {2,3}"])
        }
    }
}
