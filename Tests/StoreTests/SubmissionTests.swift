import Models
import StoreCore
import TestSupport
import Testing

@Suite(.enabled(if: PostgresTestServer.isWanted))
struct SubmissionTests {
    @Test("What is said twice in one batch is one row, with the last time that it was said")
    func twiceInOneBatch() async throws {
        try await TestDatabase.migrated { database in
            let items = try [300, 500, 100].map { (timestamp: Int64) in
                var sample = Sample()
                sample.submission.sourceID = "portal"
                sample.submission.timestamp = timestamp
                return try sample.item
            }
            #expect(try await database.open().store(items) == [.stored, .stored, .stored])
            #expect(
                try await database.column(
                    "SELECT concat_ws('|', source_id, extract(epoch FROM message_timestamp)::int) FROM submission")
                    == ["portal|500"])
            #expect(
                try await database.column("SELECT extract(epoch FROM message_timestamp)::int FROM reading") == ["500"])
        }
    }

    @Test("Words that mean something in an array are kept as they are")
    func words() async throws {
        try await TestDatabase.migrated { database in
            let words = ["a,b", "{}", "NULL", "\"\\\"", "", " 年 ", "'\n"]
            var sample = Sample()
            sample.submission.ignored = words
            var report = try sample.report
            report.reading.identity.otherAgencies = words.map { Sourced($0, from: .masthead) }
            report.reading.identity.regionCandidates = words
            _ = try await database.open().store([.report(report)])
            #expect(try await database.column("SELECT unnest(ignored) FROM submission") == words)
            #expect(try await database.column("SELECT unnest(other_agencies) FROM reading") == words)
            #expect(try await database.column("SELECT unnest(region_candidates) FROM reading") == words)
            #expect(
                try await database.column("SELECT DISTINCT unnest(other_agency_origins) FROM reading") == ["masthead"])
        }
    }

    @Test("One batch holds documents of which everything is known and of which nothing is")
    func mixed() async throws {
        try await TestDatabase.migrated { database in
            let store = try await database.open()
            let samples = (1...4).map { seed in
                var sample = Sample(seed: UInt8(seed), year: seed == 3 ? nil : 2020 + seed)
                sample.submission.filename = seed == 2 ? nil : "\(seed).txt"
                return sample
            }
            _ = try await store.store(try samples[..<2].map { try $0.item })
            _ = try await store.store(try samples.map { try $0.item } + samples.map { try $0.archive })
            #expect(
                try await database.column(
                    """
                    SELECT concat_ws('|', s.filename, r.year_read, p.year)
                    FROM reading AS r JOIN submission AS s USING (document_id) LEFT JOIN report AS p USING (report_id)
                    ORDER BY document_id
                    """) == ["1.txt|2021|2021", "2022|2022", "3.txt", "4.txt|2024|2024"])
            #expect(try await database.column("SELECT 1 FROM document_incomplete").isEmpty)
        }
    }
}
