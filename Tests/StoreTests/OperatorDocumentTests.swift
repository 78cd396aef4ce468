import Models
import Postgres
import TestSupport
import Testing

@testable import StoreCore

@Suite("What operators ask of documents", .enabled(if: PostgresTestServer.isWanted))
struct OperatorDocumentTests {
    private func open(_ database: TestDatabase) async throws -> OperatorDatabase {
        try await OperatorDatabase.open(database.configuration, logger: TestDatabase.logger)
    }

    @Test("An original comes with what was last said of it")
    func original() async throws {
        try await TestDatabase.migrated { database in
            var sample = Sample()
            var said = Submission()
            said.sourceID = "s"
            said.sourceURL = "https://example.org/1"
            said.filename = "a.txt"
            said.agency = "局"
            said.year = 2024
            said.publishedAt = CalendarDate(iso: "2025-01-24")
            said.contentType = "text/plain"
            said.messageID = "m"
            said.timestamp = 1_737_700_000
            said.traceparent = "00-1-2-01"
            let store = try await database.open()
            _ = try await store.store([try sample.item, try sample.archive])
            sample.submission = said
            _ = try await store.store([try sample.archive])
            let original = try await open(database).original(try sample.id).orThrow()
            #expect(original.submission == said)
            #expect(original.content.count > 100)
        }
    }

    @Test("Documents are found in the order of their ids, by what is known of them")
    func selection() async throws {
        try await TestDatabase.migrated { database in
            let store = try await database.open()
            for seed in UInt8(1)...5 {
                var sample = Sample(seed: seed)
                sample.year = 2020 + Int(seed)
                sample.agency = seed < 3 ? "甲局" : "乙局"
                if seed == 5 { sample.readerVersion = "0" }
                _ = try await store.store([try sample.item])
                if seed != 4 { _ = try await store.store([try sample.archive]) }
            }
            let documents = try await open(database)
            func seeds(_ change: (inout DocumentSelection) throws -> Void) async throws -> [UInt8] {
                var selection = DocumentSelection()
                try change(&selection)
                let found = try await documents.documents(selection, after: nil, limit: 10)
                #expect(try await documents.count(selection) == found.count)
                return found.map { $0.id.bytes[0] }
            }
            #expect(try await seeds { _ in } == [1, 2, 3, 4, 5])
            #expect(try await seeds { $0.agency = "甲局" } == [1, 2])
            #expect(try await seeds { $0.year = 2023 } == [3])
            #expect(try await seeds { $0.withoutReader = ReaderVersion.current } == [5])
            #expect(try await seeds { $0.ids = [try Sample(seed: 2).id] } == [2])
            let page = try await documents.documents(
                DocumentSelection(), after: DocumentID(bytes: [UInt8](repeating: 2, count: 32)), limit: 2)
            #expect(page.map(\.isComplete) == [true, false])
            #expect(try await documents.original(page[1].id) == nil)
        }
    }

    @Test("The census counts rows, and names what has not been finished for the longest time")
    func census() async throws {
        try await TestDatabase.migrated { database in
            let empty = try await open(database).census()
            #expect(empty.time > 1_700_000_000)
            #expect(
                [empty.documents, empty.submissions, empty.readings, empty.reports, empty.incomplete] == [
                    0, 0, 0, 0, 0,
                ])
            #expect(empty.oldest == nil && empty.newest == nil && empty.quarantine == [])
            let store = try await database.open()
            let (first, second) = (Sample(seed: 1), Sample(seed: 2))
            _ = try await store.store([try first.item, try first.archive, try second.item])
            let census = try await open(database).census()
            #expect([census.documents, census.submissions, census.readings, census.reports] == [2, 2, 2, 1])
            #expect(census.incomplete == 1)
            #expect(census.oldest?.kind == "document")
            #expect(census.oldest?.document == (try second.id.hex))
            #expect(try #require(census.newest) > 1_700_000_000)
        }
    }

    @Test("A schema that is not there is told as such")
    func schema() async throws {
        try await TestDatabase.empty { database in
            let opened = try await open(database)
            #expect(opened.schema.version == 0)
            let error = #expect(throws: StoreUnavailable.self) { try opened.requireSchema() }
            #expect(
                error?.description
                    == "the database schema is at version 0, this build needs \(opened.schema.needed): run `store migrate`"
            )
        }
    }

    @Test(
        "Old bytes may be removed on purpose: the text stays, nothing counts as unfinished, and the same bytes come back"
    )
    func retention() async throws {
        try await TestDatabase.migrated { database in
            let store = try await database.open()
            let sample = Sample()
            _ = try await store.store([try sample.item, try sample.archive, try Sample(seed: 2).archive])
            try await database.connection.run(script: "SET ROLE gongkai_operator")
            #expect(try await database.value("SELECT remove_contents(now() + interval '1 s', '保存期满')") == 1)
            try await database.connection.run(script: "RESET ROLE")
            let left = try await database.column(
                "SELECT get_byte(document_id, 0) FROM document WHERE content IS NOT NULL")
            #expect(left == ["2"])
            #expect(try await database.column("SELECT get_byte(document_id, 0) FROM document_incomplete") == ["2"])
            #expect(
                try await database.column("SELECT decision || because FROM document_action") == ["content_removed保存期满"])
            #expect(try await database.column("SELECT source_text(reading_id, 3, 2) FROM reading") == ["信息"])
            _ = try await store.store([try sample.archive])
            #expect(try await database.value("SELECT count(*) FROM document WHERE content IS NULL") == 0)
        }
    }
}
