import Logging
import Models
import Postgres
import Synchronization
import TestSupport
import Testing

@testable import StoreCore

@Suite(.enabled(if: PostgresTestServer.isWanted))
struct StoreDatabaseTests {
    /// What was announced, without repetitions.
    private final class Announcements: Sendable {
        private let all = Mutex<[String?]>([])

        func add(_ obstacle: String?) {
            all.withLock { if $0.isEmpty || $0.last != .some(obstacle) { $0.append(obstacle) } }
        }

        var said: [String?] { all.withLock { $0 } }
    }

    @Test("A database whose connection was ended is used again by itself")
    func reconnects() async throws {
        try await TestDatabase.migrated { database in
            let said = Announcements()
            let store = StoreDatabase(configuration: database.configuration, logger: TestDatabase.logger) {
                said.add($0)
            }
            _ = try await store.store([try Sample(seed: 1).item])
            try await end(database)
            let item = try Sample(seed: 2).item
            await #expect(throws: StoreUnavailable.self) { try await store.store([item]) }
            _ = try await store.store([item])
            #expect(try await database.value("SELECT count(*) FROM reading") == 2)
            #expect(said.said.count == 3 && said.said.first == .some(nil) && said.said.last == .some(nil))
        }
    }

    @Test("A database that nobody uses is looked after as well")
    func checks() async throws {
        try await TestDatabase.empty { database in
            let said = Announcements()
            let store = StoreDatabase(configuration: database.configuration, logger: TestDatabase.logger) {
                said.add($0)
            }
            #expect(await store.check() == .seconds(1))
            try await database.migrate()
            #expect(await store.check() == .seconds(5))
            #expect(
                said.said == [
                    "the database schema is at version 0, this build needs \(Migration.all.count): run `store migrate`",
                    nil,
                ])
        }
    }

    @Test("A server that is not there, and a password that is wrong, are said in one sentence")
    func unreachable() async throws {
        let configuration = try PostgresConfiguration(url: "host=127.0.0.1 port=1", applicationName: "test")
        let error = await #expect(throws: StoreUnavailable.self) {
            _ = try await ReportStore.open(configuration, logger: TestDatabase.logger)
        }
        #expect(error?.description.hasPrefix("the database cannot be used: ") == true)
        #expect(error?.description.contains("\n") == false)
    }

    @Test("A table that went away is the environment's fault and loses nothing")
    func tableGone() async throws {
        try await TestDatabase.migrated { database in
            let store = try await database.open()
            try await database.connection.run(script: "ALTER TABLE finding RENAME TO gone")
            let item = try Sample().item
            let error = await #expect(throws: StoreUnavailable.self) { try await store.store([item]) }
            #expect(error?.description.contains("store migrate") == true)
            try await database.connection.run(script: "ALTER TABLE gone RENAME TO finding")
            #expect(try await store.store([item]) == [.stored])
            #expect(try await database.value("SELECT count(*) FROM finding") == 1)
        }
    }

    private func end(_ database: TestDatabase) async throws {
        try await database.connection.run(
            Query(
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid()
                """))
    }
}
