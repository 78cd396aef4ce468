import Metrics
import MetricsTestKit
import Testing

@testable import Pipeline

@Suite("What the runner measures")
struct RunnerMetricsTests {
    let bench = Bench()

    private func durations(_ name: String) -> [Int64] {
        bench.metrics.timers(label: "gongkai_\(name)_seconds").flatMap(\.values).map { $0 / 1_000_000 }
    }

    @Test("Each result of a publishing is counted")
    func published() async {
        let script: [FakePublisher.Answer] = [
            { _ in .refused }, { _ in .unroutable }, { _ in .unknown }, { _ in .confirmed },
        ]
        await bench.run(FakeStage(bench.journal), [[bench.delivery(1, "a")]], FakePublisher(bench.journal, script))
        for result in ["refused", "unroutable", "unknown", "confirmed"] {
            #expect(bench.count("messages_published", [("stage", "parse"), ("result", result)]) == 1)
        }
        #expect(bench.count("messages_published", [("result", "too_large")]) == 0)
        #expect(bench.count("retries") == 3)
    }

    @Test("What is too large is counted, and its quarantine under its code")
    func tooLarge() async {
        let publisher = FakePublisher(
            bench.journal, [{ $0.exchange == "gongkai.quarantine" ? .confirmed : .tooLarge }])
        await bench.run(FakeStage(bench.journal), [[bench.delivery(1, "a")]], publisher)
        #expect(bench.count("messages_published", [("result", "too_large")]) == 1)
        #expect(bench.count("quarantined", [("stage", "parse"), ("code", "TOO_LARGE")]) == 1)
        #expect(bench.count("quarantined") == 1)
    }

    @Test("A message is in quarantine only when that is confirmed")
    func quarantined() async {
        let stage = FakeStage(bench.journal) { $0.map { _ in .quarantine(QuarantineReason(.malformed, "no")) } }
        let publisher = FakePublisher(bench.journal, [{ _ in .unknown }, { _ in .confirmed }])
        await bench.run(stage, [[bench.delivery(1, "a"), bench.delivery(2, "b")]], publisher)
        #expect(bench.count("quarantined", [("code", "MALFORMED")]) == 2)
        #expect(bench.count("messages_published", [("result", "unknown")]) == 2)
    }

    @Test("Redeliveries, batches and attempts are counted")
    func batches() async throws {
        var again = bench.delivery(2, "b")
        again.isRedelivered = true
        await bench.run(
            FakeStage(bench.journal), [[bench.delivery(1, "a"), again], [bench.delivery(3, "c")]],
            FakePublisher(bench.journal))
        #expect(bench.count("messages_received") == 3 && bench.count("redeliveries") == 1)
        #expect(bench.metrics.recorders(label: "gongkai_batch_size").flatMap(\.values) == [2, 1])
        #expect(durations("process").count == 2)
    }

    @Test("A message tells how long it has waited, unless its header is not ours")
    func waiting() async throws {
        var deliveries = (1...4).map { bench.delivery($0, "x") }
        deliveries[0].properties.headers["x-gongkai-published"] = .integer(bench.now - 2500)
        deliveries[1].properties.headers["x-gongkai-published"] = .text("yesterday")
        deliveries[2].properties.headers["x-gongkai-published"] = .integer(bench.now - 1500)
        await bench.run(FakeStage(bench.journal), [deliveries], FakePublisher(bench.journal))
        #expect(durations("queue") == [2500, 1500])
        #expect(bench.metrics.meters(label: "gongkai_backlog_seconds").map(\.lastValue) == [1.5])
    }

    @Test("A clock that is behind makes no wait less than nothing")
    func clocks() async {
        var delivery = bench.delivery(1, "x")
        delivery.properties.headers["x-gongkai-published"] = .integer(bench.now + 3000)
        await bench.run(FakeStage(bench.journal), [[delivery]], FakePublisher(bench.journal))
        #expect(durations("queue") == [0])
    }

    @Test("Store tells how long a reading was on its way, from ingest's own note of the time")
    func endToEnd() async {
        var stage = FakeStage(bench.journal) { $0.map { _ in .done([]) } }
        stage.name = .store
        var reading = bench.delivery(1, "x")
        reading.queue = .store
        reading.properties.headers["x-gongkai-received"] = .integer(bench.now - 40)
        var archived = reading
        archived.queue = .archive
        await bench.run(stage, [[reading, archived]], FakePublisher(bench.journal))
        #expect(durations("end_to_end") == [40])
    }

    @Test("Ingest notes when it took a document; the others pass that on")
    func received() async {
        for stageName in [StageName.ingest, .parse] {
            var stage = FakeStage(bench.journal)
            stage.name = stageName
            var delivery = bench.delivery(1, "x")
            delivery.properties.headers["x-gongkai-received"] = .integer(17)
            let publisher = FakePublisher(bench.journal)
            await bench.run(stage, [[delivery]], publisher)
            let noted = publisher.messages.map { $0.properties.headers["x-gongkai-received"] }
            #expect(noted == [.integer(stageName == .ingest ? bench.now : 17)])
        }
    }
}
