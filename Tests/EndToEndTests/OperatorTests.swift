import Foundation
import TestSupport
import Testing

extension EndToEnd {
    @Suite("Operators' commands", .pipeline)
    struct OperatorTests {
        let pipeline: PipelineUnderTest

        init() throws {
            pipeline = try #require(PipelineUnderTest.shared)
        }

        /// Runs `body` with an operator who has no more rights than one needs.
        private func withOperator(_ body: (Operator) async throws -> Void) async throws {
            let person = Operator(broker: pipeline.broker, database: pipeline.database)
            try await person.create()
            let result: Result<Void, any Error>
            do {
                result = .success(try await body(person))
            } catch {
                result = .failure(error)
            }
            try await person.remove()
            try result.get()
        }

        /// Publishes a sample and gives its SHA-256.
        @discardableResult
        private func publish(_ index: Int, routingKey: String = "document", _ headers: [String: String] = [:])
            async throws -> String
        {
            let sample = try Repository.samples()[index]
            try await pipeline.broker.publish(
                [UInt8](try Data(contentsOf: sample)), routingKey: routingKey,
                headers: headers.merging(["filename": sample.lastPathComponent]) { $1 })
            let digest = try await Command(program: "sha256sum", arguments: [sample.path]).run()
            return String(digest.prefix(64))
        }

        /// The number of the only message of that kind in quarantine, when it
        /// has come so often.
        private func quarantined(_ filter: String, attempts: Int = 1) async throws -> Int {
            let rows = "FROM quarantine WHERE \(filter) AND state = 'open' AND attempts = \(attempts)"
            try await eventually("open in quarantine: \(filter), \(attempts)") {
                try await pipeline.database.number("SELECT count(*) \(rows)") == 1
            }
            return try await pipeline.database.number("SELECT quarantine_id \(rows)")
        }

        private func row(_ id: Int) async throws -> [String] {
            try await pipeline.database.rows(
                "SELECT state, attempts, replay_count, replayed_at IS NOT NULL FROM quarantine WHERE quarantine_id = \(id)"
            )
        }

        @Test("A message that fails again after its replay is open again")
        func failsAgain() async throws {
            try await withOperator { person in
                for (queue, type) in [("parse", "document"), ("archive", "archive"), ("store", "assessed")] {
                    try await pipeline.broker.publish(
                        "{\"\(type)\":0}\n", type: "gongkai.\(type).v98", exchange: "gongkai.\(queue)")
                    let filter = "message_type = 'gongkai.\(type).v98'"
                    let id = try await quarantined(filter)
                    let dry = try await person.gongkai("replay", "--id", "\(id)", "--dry-run")
                    #expect(dry.text.contains(": to gongkai.\(queue)  ("))
                    let answer = try await person.gongkai("replay", "--id", "\(id)")
                    #expect(answer.lines.last == "replayed: 1")
                    #expect(answer.exitCode == 0)
                    #expect(try await quarantined(filter, attempts: 2) == id)
                    try await eventually("the replay is marked") { try await row(id) == ["open|2|1|t"] }
                }
                let status = try await person.gongkai("status")
                #expect(status.exitCode == 2)
                #expect(status.text.contains("! quarantine has 1 of parse as SCHEMA_UNSUPPORTED: see gongkai replay"))

                let dropped = try await person.gongkai(
                    "replay", "--reason", "SCHEMA_UNSUPPORTED", "--drop", "--because", "a test", "--yes")
                #expect(dropped.text == "given up: 3\n")
                let again = try await person.gongkai("replay", "--reason", "SCHEMA_UNSUPPORTED", "--yes")
                #expect(again.text == "nothing is open\n")
                #expect(again.exitCode == 0)
                #expect(
                    try await pipeline.database.rows(
                        "SELECT state, because, acted_by = '\(person.name)', count(*) FROM quarantine_action GROUP BY 1, 2, 3 ORDER BY 1"
                    ) == ["replayed||t|3", "dropped|a test|t|3"])
            }
        }

        @Test("A document that went astray is stored by a replay, once")
        func unrouted() async throws {
            try await withOperator { person in
                let digest = try await publish(1, routingKey: "wrong")
                let id = try await quarantined("code = 'UNROUTED'")
                let asked = try await person.gongkai("replay", "--reason", "UNROUTED")
                #expect(asked.exitCode == 64)
                #expect(asked.text.contains("messages that are meant: 1; say --yes, or look first with --dry-run"))
                let shown = try await person.gongkai("peek", "--document", digest)
                #expect(shown.lines.count == 1)
                #expect(shown.text.contains(#""stage":"ingest","code":"UNROUTED""#))
                let answer = try await person.gongkai("replay", "--reason", "UNROUTED", "--yes")
                #expect(answer.lines.last == "replayed: 1")
                try await eventually("the document is stored") {
                    try await pipeline.database.rows(
                        "SELECT DISTINCT status FROM submission_status WHERE document_id = '\\x\(digest)'") == [
                            "stored"
                        ]
                }
                try await eventually("it is complete") {
                    try await pipeline.database.number("SELECT count(*) FROM document_incomplete") == 0
                }
                #expect(try await row(id) == ["replayed|1|1|t"])
                let before = try await pipeline.database.tableSizes()
                let again = try await person.gongkai("replay", "--id", "\(id)")
                #expect(again.exitCode == 0)
                #expect(again.lines.first == "message \(id): replayed before, and has not come again")
                #expect(try await pipeline.database.tableSizes() == before)
                let readings = try await person.gongkai("peek", "--document", digest)
                #expect(readings.lines.count == 2)
                #expect(readings.text.contains(#""is_complete":true,"format":"#))
                #expect(try await person.gongkai("peek", "--quarantine", "\(id)", "--body").text.utf8.count > 1000)
            }
        }

        @Test("Reading again with the same versions changes nothing; an older reader's reading gets a newer one")
        func reread() async throws {
            try await withOperator { person in
                let digest = try await publish(2, ["source-id": "first", "published-at": "2025-01-24", "agency": "甲局"])
                try await publish(2, ["source-id": "second", "year": "2024"])
                try await publish(3)
                try await untilSubmitted("second")
                try await pipeline.untilComplete(documents: 2)
                func count() async throws -> Int { try await pipeline.database.number("SELECT count(*) FROM document") }
                let documents = try await count()
                let dry = try await person.gongkai("reread", "--all", "--dry-run")
                #expect(dry.text == "documents that would be read again: \(documents)\n")

                let before = try await everything()
                let answer = try await person.gongkai("reread", "--all")
                #expect(answer.lines.last == "published again: \(documents)")
                #expect(answer.exitCode == 0)
                try await publish(2, ["source-id": "third"])
                try await untilSubmitted("third")
                try await pipeline.untilComplete(documents: 2)
                #expect(try await everything() == before)

                for table in ["reading", "document_text"] {
                    _ = try await pipeline.database.rows(
                        "UPDATE \(table) SET reader_version = '0' WHERE document_id = '\\x\(digest)'")
                }
                #expect(
                    try await person.gongkai("reread", "--older-than-reader").lines.last == "published again: 1")
                try await eventually("a newer reading") {
                    try await pipeline.database.rows(
                        "SELECT superseded FROM reading WHERE document_id = '\\x\(digest)' ORDER BY reading_id"
                    ) == ["t", "f"]
                }
                try await pipeline.untilComplete(documents: 3)
                let unknown = try await person.gongkai("reread", "--document", String(repeating: "0", count: 64))
                #expect(unknown.text == "gongkai reread: 1 of 1 documents are not stored\n")
                #expect(unknown.exitCode == 1)
            }
        }

        /// Every row that a second reading could add to or change, but the one
        /// submission that is the signal.
        private func everything() async throws -> [String] {
            try await pipeline.database.rows(
                """
                SELECT 'submission', (to_jsonb(s) - '{submission_id,received_at}'::text[])::text FROM submission AS s
                WHERE source_id IS DISTINCT FROM 'third'
                UNION ALL SELECT 'reading', to_jsonb(r)::text FROM reading AS r
                UNION ALL SELECT 'report', to_jsonb(p)::text FROM report AS p
                UNION ALL SELECT 'document', (to_jsonb(d) - 'content')::text FROM document AS d
                UNION ALL SELECT 'finding', count(*)::text FROM finding
                ORDER BY 1, 2
                """)
        }

        private func untilSubmitted(_ source: String) async throws {
            try await eventually("the submission “\(source)”") {
                try await pipeline.database.number(
                    "SELECT count(*) FROM submission WHERE source_id = '\(source)'") == 1
            }
        }

        @Test("Status shows what runs, and what cannot be reached beside the rest")
        func status() async throws {
            try await withOperator { person in
                let text = try await person.gongkai("status").text
                #expect(text.contains("gongkai.ingest                      0         -         1         -         -"))
                #expect(text.contains("document_incomplete                 0"))
                let away = try await person.gongkai(
                    "status", environment: ["DATABASE_URL": "postgresql://u@127.0.0.1:1/none"])
                #expect(away.exitCode == 1)
                #expect(away.text.contains("gongkai.unrouted"))
                #expect(away.text.contains("? the database: the database cannot be used: "))
                #expect(!away.text.contains("document_incomplete"))
                let wrong = try await person.gongkai("status", environment: ["AMQP_URL": "http://x"])
                #expect(wrong.exitCode == 64)
                #expect(wrong.text == "gongkai status: AMQP_URL: must be an amqp:// or amqps:// URL\n")
            }
        }
    }
}
