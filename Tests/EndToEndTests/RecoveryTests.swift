import Foundation
import TestSupport
import Testing

extension EndToEndWaiting {
    @Suite("Recovery")
    struct RecoveryTests {
        /// A service with something missing says so once, lives on, and is ready
        /// by itself when it is there.
        private func expectRecovery(
            of service: ServiceProcess, missing word: String, _ mend: () async throws -> Void
        ) async throws {
            do {
                try await service.untilNotReady(because: word)
                #expect(await service.health("/livez")?.status == 200)
                try await mend()
                try await service.untilReady()
            } catch {
                try await service.terminate()
                throw error
            }
            // Without their times, lines that tell of the same cause are the same.
            let complaints = try service.logLines().map { $0.drop { $0 != "," } }.filter {
                $0.contains(word) && ($0.contains(#""level":"warning""#) || $0.contains(#""level":"error""#))
            }
            #expect(!complaints.isEmpty)
            #expect(Set(complaints).count == complaints.count, "\(complaints)")
            #expect(try await service.terminate() == 0)
        }

        @Test("A missing queue is waited for")
        func queue() async throws {
            let broker = Broker()
            try await broker.setUp()
            try await broker.manage("DELETE", "queues/\(broker.vhost)/gongkai.parse")
            let service = try ServiceProcess("parse", environment: ["AMQP_URL": try broker.url(of: "parse")])
            try await expectRecovery(of: service, missing: "gongkai.parse") { try await broker.setUp() }
            try await broker.remove()
        }

        @Test("A wrong password is waited for, and never logged")
        func password() async throws {
            let broker = Broker()
            try await broker.setUp()
            let user = "late\(UUID().uuidString.prefix(8))"
            let grants = ["configure": "^$", "write": ".*", "read": ".*"]
            try await broker.manage("PUT", "users/gongkai_\(user)", ["password": "another-one", "tags": ""])
            try await broker.manage("PUT", "permissions/\(broker.vhost)/gongkai_\(user)", grants)
            let service = try ServiceProcess(
                "parse", environment: ["AMQP_URL": try broker.url(of: user, password: "the-right-one")])
            try await expectRecovery(of: service, missing: "ACCESS_REFUSED") {
                try await broker.manage("PUT", "users/gongkai_\(user)", ["password": "the-right-one", "tags": ""])
            }
            #expect(try service.logLines().allSatisfy { !$0.contains("the-right-one") })
            try await broker.manage("DELETE", "users/gongkai_\(user)")
            try await broker.remove()
        }

        @Test("An absent database is waited for")
        func database() async throws {
            let (broker, database) = (Broker(), try Database())
            try await broker.setUp()
            let service = try ServiceProcess("store", environment: try settings(broker, database))
            try await expectRecovery(of: service, missing: database.name) {
                try await database.create()
                try await database.migrate()
            }
            try await broker.remove()
            try await database.drop()
        }

        @Test("An older schema is waited for")
        func schema() async throws {
            let (broker, database) = (Broker(), try Database())
            try await broker.setUp()
            try await database.create()
            let service = try ServiceProcess("store", environment: try settings(broker, database))
            try await expectRecovery(of: service, missing: "schema") { try await database.migrate() }
            try await broker.remove()
            try await database.drop()
        }

        @Test("A broker that is not there is waited for without an end")
        func broker() async throws {
            let service = try ServiceProcess("validate", environment: ["AMQP_URL": "amqp://u:p@127.0.0.1:1/"])
            try await service.untilNotReady(because: "consumer")
            #expect(await service.health("/livez")?.status == 200)
            #expect(try await service.terminate() == 0)
        }

        private func settings(_ broker: Broker, _ database: Database) throws -> [String: String] {
            ["AMQP_URL": try broker.url(of: "store"), "DATABASE_URL": database.storeURL]
        }
    }
}
