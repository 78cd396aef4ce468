import Forms
import Models
import Postgres
import StoreCore
import TestSupport
import Testing

/// What reviewers decide, and how long it stands.
@Suite(.enabled(if: PostgresTestServer.isWanted))
struct ReviewTests {
    /// A finding on two cells, whose figures are what the sample gives them.
    private static func sample(_ seed: UInt8, reader: String = "1", published: String? = nil, carriedIn: Int = 3)
        -> Sample
    {
        Sample(seed: seed, published: published, readerVersion: reader) { cell in
            cell.id == "requests.carried_in.total" ? carriedIn : 1
        }
    }

    private let states: StaticString = "SELECT concat_ws(' ', state, decision, nullif(comment, '')) FROM finding_review"

    private static let decide: StaticString = """
        SELECT decide(reading_id, ordinal, 'confirmed', '已联系该机关') FROM finding_current
        """

    @Test("A decision is kept when the document is read anew and the figures are the same")
    func kept() async throws {
        try await TestDatabase.migrated { database in
            let store = try await database.open()
            _ = try await store.store([try Self.sample(1).item])
            #expect(try await database.column(states) == ["open"])
            try await database.connection.run(Query(Self.decide))
            #expect(try await database.column(states) == ["confirmed confirmed 已联系该机关"])

            _ = try await store.store([try Self.sample(1, reader: "2").item])
            #expect(try await database.column(states) == ["confirmed confirmed 已联系该机关"])
            #expect(try await database.value("SELECT count(*) FROM review_lapsed") == 0)
        }
    }

    @Test("A decision lapses, and is seen to, when a figure that it rests on has changed")
    func lapses() async throws {
        try await TestDatabase.migrated { database in
            let store = try await database.open()
            _ = try await store.store([try Self.sample(1, published: "2025-01-10").item])
            try await database.connection.run(Query(Self.decide))
            _ = try await store.store([try Self.sample(2, published: "2025-02-10", carriedIn: 4).item])
            #expect(try await database.column(states) == ["lapsed confirmed 已联系该机关"])
            #expect(
                try await database.column("SELECT decision || rule_id FROM review_lapsed") == ["confirmedT3-BALANCE"])

            try await database.connection.run(Query(Self.decide))
            #expect(try await database.column(states) == ["confirmed confirmed 已联系该机关"])
            #expect(try await database.value("SELECT count(*) FROM review_lapsed") == 0)
            #expect(try await database.value("SELECT count(*) FROM review") == 2)
        }
    }

    @Test("Nobody decides about what is not found")
    func refused() async throws {
        try await TestDatabase.migrated { database in
            _ = try await database.open().store([try Self.sample(1).item])
            let nothing = await #expect(throws: PostgresError.self) {
                try await database.connection.run(script: "SELECT decide(1, 99, 'confirmed')")
            }
            #expect(nothing?.message == "no current report has finding 99 of reading 1")
        }
    }
}
