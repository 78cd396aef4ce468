import MetricsTestKit
import Models
import Pipeline
import Postgres
import StoreCore
import TestSupport
import Testing

@testable import StoreService

@Suite(.enabled(if: PostgresTestServer.isWanted))
struct StoreStageTests {
    @Test("Each queue's messages become rows; what cannot be read goes to quarantine")
    func queues() async throws {
        try await TestDatabase.migrated { database in
            let readiness = Readiness(parts: ["database"])
            let metrics = TestMetrics()
            let maker = MetricMaker(stage: .store, factory: metrics)
            let stage = StoreStage(
                configuration: database.configuration, readiness: readiness, metrics: StoreMetrics(maker),
                logger: TestDatabase.logger)
            let sample = Sample()
            guard case .archive(let archived) = try sample.archive else { return }
            let report = try sample.report
            var poisoned = try Sample(seed: 9).report
            poisoned.reading.cells[3].raw = "\u{0}"
            var broken = try Self.delivery(report, from: .store)
            broken.body = [1, 2, 3]
            var odd = Delivery(tag: Delivery.Tag(generation: 1, number: 1), queue: .quarantine, body: [7])
            odd.properties.headers = [
                "x-first-death-queue": .text("gongkai.parse"), "x-first-death-reason": .text("delivery_limit"),
                "x-gongkai-received": .integer(1_795_000_000_000), "x-gongkai-published": .integer(1_795_000_000_001),
                "x-delivery-count": .integer(2),
            ]
            let stray = Delivery(tag: odd.tag, queue: .unrouted, routingKey: "documents", body: [8])
            let results = try await stage.process([
                try Self.delivery(report, from: .store), broken, try Self.delivery(archived, from: .archive), odd,
                stray,
                try Self.delivery(poisoned, from: .store),
            ])
            let words = results.map { result in
                switch result {
                case .done(let messages): "done \(messages.count)"
                case .quarantine(let reason): reason.code.rawValue
                }
            }
            #expect(words == ["done 0", "MALFORMED", "done 0", "done 0", "done 0", "REJECTED_BY_DATABASE"])
            #expect(try await database.column("SELECT 1 FROM document_incomplete").isEmpty)
            #expect(
                try await database.column("SELECT stage || code FROM quarantine ORDER BY 1") == [
                    "ingestUNROUTED", "parseDELIVERY_LIMIT",
                ])
            #expect(
                try await database.column("SELECT headers FROM quarantine WHERE headers::text LIKE '%gongkai-%'")
                    .isEmpty)
            #expect(readiness.obstacles.isEmpty)

            func counted(_ code: String) -> Int64 {
                metrics.counterTotal(label: "gongkai_quarantined_total", dimensions: [("code", code)])
            }
            #expect(counted("DELIVERY_LIMIT") == 1 && counted("UNROUTED") == 1 && counted("MALFORMED") == 0)
            #expect(metrics.counterTotal(label: "gongkai_duplicates_total") == 0)
            #expect(metrics.timers(label: "gongkai_commit_seconds").first?.values.count == 1)
            _ = try await stage.process([try Self.delivery(report, from: .store)])
            #expect(metrics.counterTotal(label: "gongkai_duplicates_total") == 1)
            #expect(metrics.timers(label: "gongkai_commit_seconds").first?.values.count == 2)
        }
    }

    @Test("Without a schema the stage is not ready, says so, and mends itself")
    func readiness() async throws {
        try await TestDatabase.empty { database in
            let readiness = Readiness(parts: ["database"])
            let stage = StoreStage(
                configuration: database.configuration, readiness: readiness, metrics: StoreMetrics(.none),
                logger: TestDatabase.logger)
            let delivery = try Self.delivery(try Sample().report, from: .store)
            let error = await #expect(throws: StageUnavailable.self) { try await stage.process([delivery]) }
            #expect(error?.description.contains("run `store migrate`") == true)
            #expect(readiness.obstacles["database"]?.contains("store migrate") == true)
            try await database.migrate()
            try await Task.sleep(for: .seconds(2))
            #expect(readiness.obstacles.isEmpty)
            #expect(stage.name == .store)
        }
    }

    private static func delivery(_ message: some StageMessage, from queue: Topology.Queue) throws -> Delivery {
        var delivery = Delivery(
            tag: Delivery.Tag(generation: 1, number: 1), queue: queue, body: try MessageCodec.encode(message))
        delivery.properties.type = type(of: message).type
        return delivery
    }
}
