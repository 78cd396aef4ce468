import Logging
import MetricsTestKit
import Pipeline
import Testing

@testable import RabbitMQ

extension BrokerTests {
    struct DrainTests {
        /// Passes each body on to the next queue.
        private struct Relay: Stage {
            var name: StageName { .parse }
            var sources: [Topology.Queue] { [.parse] }
            var targets: [Topology.Queue] { [.validate] }

            func process(_ batch: [Delivery]) async throws(StageUnavailable) -> [StageResult] {
                batch.map { delivery in
                    var message = Rig.message(delivery.body, to: .validate)
                    message.properties = delivery.properties
                    return .done([message])
                }
            }
        }

        @Test func stopFinishesWhatWasTakenAndLeavesTheRest() async throws {
            let broker = try TestBroker()
            try broker.declare(.parse, .validate)
            let rig = try Rig(broker, targets: [.parse, .validate])
            rig.start()
            let total = 3000
            let messages = (0..<total).map { Rig.message([1, 2, 3], "\($0)") }
            #expect(await rig.publisher.publish(messages).allSatisfy { $0 == .confirmed })
            let metrics = TestMetrics()
            let runner = StageRunner(
                stage: Relay(), consumer: rig.consumer, publisher: rig.publisher, readiness: rig.readiness,
                logger: rig.log.logger,
                metrics: StageMetrics(MetricMaker(stage: .parse, factory: metrics)))
            let running = Task { await runner.run() }
            try await eventually("some are through") { metrics.counterTotal(label: "gongkai_acks_total") > 300 }
            await rig.consumer.stop()
            await running.value
            await rig.close()

            let acknowledged = Int(metrics.counterTotal(label: "gongkai_acks_total"))
            #expect(metrics.counterTotal(label: "gongkai_messages_received_total") == acknowledged)
            #expect(metrics.counterTotal(label: "gongkai_messages_published_total") == acknowledged)
            #expect(
                metrics.counterTotal(label: "gongkai_messages_published_total", dimensions: [("result", "confirmed")])
                    == acknowledged)
            let left = try broker.waiting(in: .parse)
            #expect(left == total - acknowledged)
            #expect(try broker.waiting(in: .validate) == acknowledged)
            // None of those that were left had been delivered before.
            let rest = try Rig(broker)
            rest.start()
            var seen = 0
            while seen < left {
                let batch = try #require(await rest.consumer.next(limit: 100, bytes: 4 << 20))
                #expect(batch.allSatisfy { !$0.isRedelivered })
                seen += batch.count
                await rest.consumer.acknowledge(batch.map(\.tag))
            }
            await rest.close()
        }

        @Test func aCancelledWaitEndsAtOnce() async throws {
            let broker = try TestBroker()
            try broker.declare(.parse)
            let rig = try Rig(broker)
            rig.start()
            let waiting = Task { await rig.consumer.next(limit: 1, bytes: 1) }
            waiting.cancel()
            #expect(await waiting.value == nil)
            let stopped = Task { await rig.consumer.next(limit: 1, bytes: 1) }
            await rig.consumer.stop()
            #expect(await stopped.value == nil)
            await rig.close()
            // Closing twice, or what never started, ends as well.
            await rig.close()
            try await Rig(broker).close()
        }
    }
}
