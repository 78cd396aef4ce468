import MetricsTestKit
import Pipeline
import Testing

@testable import RabbitMQ

extension BrokerTests {
    @Suite("What connections measure")
    struct ConnectionMetricsTests {
        private func gauge(_ rig: Rig, _ name: String, role: String? = nil) -> Double? {
            let labels = role.map { [("role", $0)] } ?? []
            return rig.metrics.meters(label: "gongkai_\(name)", dimensions: labels).first?.lastValue
        }

        private func reconnects(_ rig: Rig, role: String, reason: String) -> Int64 {
            rig.metrics.counterTotal(
                label: "gongkai_reconnects_total", dimensions: [("role", role), ("reason", reason)])
        }

        @Test("A connection is up, goes down when it is lost, and its loss is counted")
        func upAndDown() async throws {
            let broker = try TestBroker()
            try broker.declare(.parse)
            let rig = try Rig(broker)
            rig.start()
            for role in ["consumer", "publisher"] {
                try await eventually("the \(role) is up") { gauge(rig, "connection_up", role: role) == 1 }
                #expect(reconnects(rig, role: role, reason: "connection") == 0)
            }
            rig.cutConsumer()
            try await eventually("counted") { reconnects(rig, role: "consumer", reason: "connection") == 1 }
            try await eventually("up again") { gauge(rig, "connection_up", role: "consumer") == 1 }
            try broker.delete(.parse)
            try await eventually("counted") { reconnects(rig, role: "consumer", reason: "missing_topology") > 0 }
            #expect(gauge(rig, "connection_up", role: "consumer") == 0)
            #expect(reconnects(rig, role: "publisher", reason: "connection") == 0)
            await rig.close()
            #expect(gauge(rig, "connection_up", role: "publisher") == 0)
        }

        @Test("What is in flight is told, and so is what waits for its confirm")
        func inFlight() async throws {
            let broker = try TestBroker()
            try broker.declare(.parse)
            let rig = try Rig(broker)
            rig.start()
            #expect(
                await rig.publisher.publish((0..<3).map { _ in Rig.message(Array(repeating: 1, count: 1000)) })
                    == [.confirmed, .confirmed, .confirmed])
            let confirms = rig.metrics.timers(label: "gongkai_confirm_seconds").flatMap(\.values)
            #expect(confirms.count == 3 && confirms.allSatisfy { $0 > 0 && $0 < 60_000_000_000 })
            try await eventually("nothing waits for its confirm") { gauge(rig, "unconfirmed") == 0 }

            let delivery = try #require(await rig.consumer.next(limit: 1, bytes: 1)?.first)
            try await eventually("one is in flight") {
                gauge(rig, "inflight_messages") == 1 && gauge(rig, "inflight_bytes") == 1000
            }
            await rig.consumer.acknowledge([delivery.tag])
            for _ in 0..<2 {
                let next = try #require(await rig.consumer.next(limit: 1, bytes: 1)?.first)
                await rig.consumer.acknowledge([next.tag])
            }
            try await eventually("none is in flight") {
                gauge(rig, "inflight_messages") == 0 && gauge(rig, "inflight_bytes") == 0
            }
            await rig.close()
        }
    }
}
