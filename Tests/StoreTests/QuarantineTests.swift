import Models
import Postgres
import TestSupport
import Testing

@testable import StoreCore

@Suite(.enabled(if: PostgresTestServer.isWanted))
struct QuarantineTests {
    @Test("A message is kept as it was found, once")
    func kept() async throws {
        try await TestDatabase.migrated { database in
            let message = QuarantinedMessage(
                Self.properties(["x-gongkai-stage": .text("parse"), "x-gongkai-code": .text("MALFORMED")]))
            let store = try await database.open()
            for _ in 0..<3 { #expect(try await store.store([.quarantined(message)]) == [.stored]) }
            let rows = try await database.column(
                "SELECT concat_ws(' ', stage, code, convert_from(body, 'UTF8'), byte_count, state) FROM quarantine")
            #expect(rows == ["parse MALFORMED %PDF 4 open"])
            #expect(try await database.value("SELECT count(*) FROM submission") == 0)
        }
    }

    @Test("A sender can see what became of a message that ingest could not use")
    func status() async throws {
        try await TestDatabase.migrated { database in
            let message = QuarantinedMessage(
                Self.properties([
                    "x-gongkai-stage": .text("ingest"), "x-gongkai-code": .text("UNREADABLE"),
                    "x-gongkai-reason": .text("neither UTF-8 nor GB18030"), "source-id": .text("mine/17"),
                ]))
            _ = try await database.open().store([.quarantined(message)])
            let rows = try await database.column(
                """
                SELECT concat_ws('|', message_id, source_id, status, quarantine_code, quarantine_reason)
                FROM submission_status
                """)
            #expect(rows == ["m-1|mine/17|quarantined|UNREADABLE|neither UTF-8 nor GB18030"])
        }
    }

    @Test("A message with a wrong routing key is told apart, and names the key")
    func unrouted() async throws {
        try await TestDatabase.migrated { database in
            let message = QuarantinedMessage(unroutedWith: "documents", Self.properties([:]))
            _ = try await database.open().store([.quarantined(message)])
            let row = try await database.connection.run(Query("SELECT * FROM submission_status")).rows.first.orThrow()
            #expect(try row.get("quarantine_code") == "UNROUTED")
            #expect(try row.get("quarantine_reason", as: String.self).contains("documents"))
        }
    }

    @Test("U+0000 in a header does not keep a message from being stored")
    func nul() async throws {
        try await TestDatabase.migrated { database in
            var properties = Self.properties(["x-\u{0}gongkai": .text("a\u{0}b"), "agency": .text("市\u{0}局")])
            properties.messageID = "m\u{0}1"
            let message = QuarantinedMessage(unroutedWith: "k\u{0}", properties)
            var sample = Sample()
            sample.submission.agency = "a\u{0}b"
            sample.submission.ignored = ["\u{0}"]
            let outcomes = try await database.open().store([.quarantined(message), try sample.item])
            #expect(outcomes == [.stored, .stored])
            #expect(try await database.column("SELECT headers ->> 'x-gongkai' FROM quarantine") == ["ab"])
            #expect(try await database.column("SELECT agency FROM submission ORDER BY 1") == ["ab", "市局"])
        }
    }

    @Test("Whatever a sender writes into headers, the body is kept")
    func unbearable() async throws {
        try await TestDatabase.migrated { database in
            let noise = String(decoding: (0..<8_000).map { _ in UInt8.random(in: 33...126) }, as: UTF8.self)
            let message = QuarantinedMessage(unroutedWith: "k", Self.properties(["agency": .text(noise)]))
            let outcomes = try await database.open().store([.quarantined(message)])
            #expect(outcomes == [.stored])
            #expect(try await database.column("SELECT code FROM quarantine") == ["UNROUTED"])
            #expect(
                try await database.column("SELECT status || ' ' || message_id FROM submission_status") == [
                    "quarantined m-1"
                ])
        }
    }

    @Test("A stored document whose bytes went astray as well is stored, not quarantined")
    func both() async throws {
        try await TestDatabase.migrated { database in
            let message = QuarantinedMessage(unroutedWith: "k", Self.properties(["agency": .text("乙")]))
            let id: [UInt8] = try await database.value("SELECT sha256('%PDF')")
            var report = try Sample().report
            report.reading.document = try DocumentID(bytes: id).orThrow()
            _ = try await database.open().store([.quarantined(message), .report(report)])
            #expect(
                try await database.column("SELECT status || ' ' || agency FROM submission_status") == [
                    "stored 乙", "stored 乙",
                ])
        }
    }

    private static func properties(
        _ headers: [String: QuarantinedMessage.Header]
    ) -> QuarantinedMessage.Properties {
        QuarantinedMessage.Properties(
            messageID: "m-1", messageType: nil, contentType: "text/plain", timestamp: .max, headers: headers,
            body: Array("%PDF".utf8))
    }
}
