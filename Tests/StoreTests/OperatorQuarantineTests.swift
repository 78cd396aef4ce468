import Models
import Postgres
import TestSupport
import Testing

@testable import StoreCore

@Suite("What operators do with quarantine", .enabled(if: PostgresTestServer.isWanted))
struct OperatorQuarantineTests {
    private static func message(_ body: String, stage: String = "parse", code: String = "MALFORMED") -> StoreItem {
        .quarantined(
            QuarantinedMessage(
                QuarantinedMessage.Properties(
                    messageID: "m", messageType: "gongkai.document.v1", contentType: nil, timestamp: 5,
                    headers: [
                        "x-gongkai-stage": .text(stage), "x-gongkai-code": .text(code), "n": .integer(-7),
                        "flag": .boolean(true), "published-at": .timestamp(9),
                    ], body: Array(body.utf8))))
    }

    private func open(_ database: TestDatabase) async throws -> OperatorDatabase {
        try await OperatorDatabase.open(database.configuration, logger: TestDatabase.logger)
    }

    private func states(_ database: TestDatabase) async throws -> [String] {
        try await database.column(
            "SELECT concat_ws(' ', state, attempts, replay_count) FROM quarantine ORDER BY quarantine_id")
    }

    @Test("A message comes out of the table as it came in")
    func faithful() async throws {
        try await TestDatabase.migrated { database in
            _ = try await database.open().store([Self.message("a")])
            let quarantine = try await open(database)
            let entry = try await quarantine.quarantined(QuarantineSelection(), limit: 10).first.orThrow()
            let message = try await quarantine.message(entry.id).orThrow()
            #expect(
                [message.messageID, message.messageType, message.contentType] == ["m", "gongkai.document.v1", nil])
            #expect(message.timestamp == 5)
            #expect(message.body == Array("a".utf8))
            #expect(message.headers["n"] == .integer(-7))
            #expect(message.headers["flag"] == .boolean(true))
            #expect(message.headers["published-at"] == .timestamp(9))
            #expect(message.headers["x-gongkai-stage"] == .text("parse"))
            #expect(try await quarantine.message(999) == nil)
        }
    }

    @Test("A replayed message that fails again is open again, and one that was given up stays so")
    func reopened() async throws {
        try await TestDatabase.migrated { database in
            let store = try await database.open()
            let quarantine = try await open(database)
            _ = try await store.store([Self.message("a"), Self.message("b")])
            let entries = try await quarantine.quarantined(QuarantineSelection(), limit: 10)
            try await quarantine.markReplayed(entries[0], build: "test")
            #expect(
                try await quarantine.drop(QuarantineSelection(ids: [entries[1].id]), build: "test", because: "b") == 1)
            #expect(try await states(database) == ["replayed 1 1", "dropped 1 0"])
            _ = try await store.store([Self.message("b"), Self.message("a")])
            #expect(try await states(database) == ["open 2 1", "dropped 2 0"])
            #expect(
                try await database.column(
                    """
                    SELECT concat_ws('|', quarantine_id = $1::bigint, state, build, because, acted_by = session_user)
                    FROM quarantine_action ORDER BY action_id
                    """, [.integer(entries[0].id)]) == ["t|replayed|test|t", "f|dropped|test|b|t"])
        }
    }

    @Test("A message that came again before its replay was marked stays open")
    func race() async throws {
        try await TestDatabase.migrated { database in
            let store = try await database.open()
            let quarantine = try await open(database)
            _ = try await store.store([Self.message("a")])
            let entry = try await quarantine.quarantined(QuarantineSelection(), limit: 10).first.orThrow()
            _ = try await store.store([Self.message("a")])
            try await quarantine.markReplayed(entry, build: "test")
            #expect(try await states(database) == ["open 2 1"])
        }
    }

    @Test("What is selected must fit everything that is said, and is open unless its number is given")
    func selection() async throws {
        try await TestDatabase.migrated { database in
            _ = try await database.open().store([
                Self.message("a"), Self.message("b", code: "SCHEMA_UNSUPPORTED"), Self.message("c", stage: "store"),
            ])
            let quarantine = try await open(database)
            func codes(_ selection: QuarantineSelection) async throws -> [String] {
                try await quarantine.quarantined(selection, limit: 10).map { "\($0.stage) \($0.code)" }.sorted()
            }
            #expect(try await codes(QuarantineSelection(stage: "parse")).count == 2)
            #expect(try await codes(QuarantineSelection(code: "MALFORMED")) == ["parse MALFORMED", "store MALFORMED"])
            #expect(try await codes(QuarantineSelection(stage: "parse", code: "MALFORMED")) == ["parse MALFORMED"])
            #expect(try await codes(QuarantineSelection(ids: [999])) == [])
            let all = try await quarantine.quarantined(QuarantineSelection(), limit: 10)
            try await quarantine.markReplayed(all[0], build: "test")
            #expect(try await codes(QuarantineSelection()).count == 2)
            #expect(try await codes(QuarantineSelection(ids: [all[0].id])).count == 1)
            #expect(try await quarantine.quarantined(QuarantineSelection(), after: all[1].id, limit: 10).count == 1)
            let size = try await quarantine.sizeOfQuarantine(QuarantineSelection(ids: all.map(\.id)))
            #expect(size == (2, 2))
        }
    }

    @Test("A role with rights to look and to mark can do what operators do, and no more")
    func rights() async throws {
        try await TestDatabase.migrated { database in
            let role = "operator_\(UInt32.random(in: 0...UInt32.max))"
            _ = try await database.open().store([Self.message("a"), Self.message("b")])
            try await database.connection.run(
                script: """
                    CREATE ROLE \(role);
                    GRANT SELECT ON ALL TABLES IN SCHEMA public TO \(role);
                    GRANT UPDATE (state, replay_count, replayed_at) ON quarantine TO \(role);
                    GRANT INSERT (quarantine_id, state, build, because) ON quarantine_action TO \(role);
                    """)
            let configuration = PostgresConfiguration(
                parameters: database.configuration.parameters.merging(["options": "-c role=\(role)"]) { $1 },
                applicationName: "operator")
            let quarantine = try await OperatorDatabase.open(configuration, logger: TestDatabase.logger)
            let entries = try await quarantine.quarantined(QuarantineSelection(), limit: 10)
            try await quarantine.markReplayed(entries[0], build: "test")
            #expect(try await quarantine.drop(QuarantineSelection(), build: "test", because: "gone") == 1)
            #expect(try await quarantine.census().quarantine == [])
            #expect(try await quarantine.count(DocumentSelection()) == 0)
            await #expect(throws: StoreUnavailable.self) {
                try await quarantine.run(Query("UPDATE quarantine SET body = ''"))
            }
            await #expect(throws: StoreUnavailable.self) { try await quarantine.run(Query("DELETE FROM quarantine")) }
            try await database.connection.run(script: "DROP OWNED BY \(role); DROP ROLE \(role)")
        }
    }
}
