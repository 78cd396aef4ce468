import Forms
import Models
import Postgres
import StoreCore
import TestSupport
import Testing

/// The step that compares reports, over a real database. What the rules say is tested without one.
@Suite(.enabled(if: PostgresTestServer.isWanted))
struct ComparisonStepTests {
    /// A report whose figures are all nought but what is carried in and out.
    private static func sample(_ seed: UInt8, year: Int, carriedIn: Int, carriedOut: Int) -> Sample {
        Sample(seed: seed, year: year, findings: 0) { cell in
            switch cell.id {
            case "requests.carried_in.total": carriedIn
            case "requests.carried_out.total": carriedOut
            default: 0
            }
        }
    }

    private let found: StaticString = """
        SELECT concat_ws(' ', year, rule_id, severity, outcome, verdict, expected, actual, difference)
        FROM finding_current WHERE rule_id = 'X-CARRY' ORDER BY 1
        """

    @Test("A finding over two years comes with the second report, and goes when one of them is replaced or withdrawn")
    func replaced() async throws {
        try await TestDatabase.migrated { database in
            let store = try await database.open()
            let comparison = database.comparison()
            _ = try await store.store([try Self.sample(1, year: 2023, carriedIn: 0, carriedOut: 5).item])
            try await comparison.drain()
            #expect(try await database.column(found) == [])

            _ = try await store.store([try Self.sample(2, year: 2024, carriedIn: 4, carriedOut: 0).item])
            #expect(try await database.value("SELECT count(*) FROM comparison_mark") == 1)
            try await comparison.drain()
            #expect(try await database.column(found) == ["2024 X-CARRY error fail report 5 4 -1"])
            #expect(try await database.value("SELECT count(*) FROM comparison_mark") == 0)

            var corrected = Self.sample(3, year: 2023, carriedIn: 0, carriedOut: 4)
            corrected.published = "2024-02-01"
            _ = try await store.store([try corrected.item])
            try await comparison.drain()
            #expect(try await database.column(found) == [])

            try await database.connection.run(
                Query("SELECT withdraw_document($1, '有误')", [.bytes(try corrected.id.bytes)]))
            try await comparison.drain()
            #expect(try await database.column(found) == ["2024 X-CARRY error fail report 5 4 -1"])

            try await database.connection.run(
                Query(
                    "SELECT withdraw_document($1, '有误')",
                    [.bytes(try Self.sample(1, year: 2023, carriedIn: 0, carriedOut: 5).id.bytes)]))
            try await comparison.drain()
            #expect(try await database.value("SELECT count(*) FROM finding WHERE rule_id = 'X-CARRY'") == 0)
        }
    }

    @Test("Comparing again changes nothing, not even a row's version")
    func again() async throws {
        try await TestDatabase.migrated { database in
            _ = try await database.open().store([
                try Self.sample(1, year: 2023, carriedIn: 0, carriedOut: 5).item,
                try Self.sample(2, year: 2024, carriedIn: 4, carriedOut: 0).item,
            ])
            let comparison = database.comparison()
            try await comparison.drain()
            let rows: StaticString = "SELECT string_agg(xmin || ' ' || ordinal, ',' ORDER BY ordinal) FROM finding"
            let before: String = try await database.value(rows)
            try await database.connection.run(
                script: "SELECT mark_comparisons(array_agg(agency_id), array_agg(2024)) FROM agency")
            try await comparison.drain()
            #expect(try await database.value(rows) == before)
        }
    }

    @Test("Several that compare at once share the work, and leave what one alone would")
    func atOnce() async throws {
        try await TestDatabase.migrated { database in
            let store = try await database.open()
            for agency in 0..<20 {
                let items = try (0..<3).map { place in
                    var sample = Self.sample(
                        UInt8(agency * 3 + place), year: 2022 + place, carriedIn: agency, carriedOut: 7)
                    sample.agency = "机关\(agency)"
                    return try sample.item
                }
                _ = try await store.store(items)
            }
            try await withThrowingTaskGroup { group in
                for _ in 0..<3 {
                    group.addTask {
                        let comparison = database.comparison()
                        while try await comparison.compare(2) > 0 {}
                    }
                }
                try await group.waitForAll()
            }
            try await database.comparison().drain()
            #expect(try await database.column(found).count == 38)
            #expect(try await database.value("SELECT count(*) FROM comparison_group WHERE compared_at IS NULL") == 0)
        }
    }
}

extension TestDatabase {
    /// The step as the stage runs it, with the rights of `gongkai_store`.
    func comparison() -> ComparisonDatabase {
        ComparisonDatabase(
            configuration: role("gongkai_store"), severities: ["X-CARRY": .error], logger: Self.logger)
    }
}

extension ComparisonDatabase {
    /// Compares until nothing is left.
    func drain() async throws {
        while try await compare() > 0 {}
    }
}
