import FaultProxy
import MetricsTestKit
import Pipeline
import Testing

@testable import RabbitMQ

extension BrokerTests {
    @Suite("Over a bad network")
    struct BadNetworkTests {
        /// Short, so that silence is soon noticed.
        private static let heartbeat = 2

        private let proxy: FaultProxy
        private let rig: Rig

        init() throws {
            let broker = try TestBroker()
            try broker.declare(.parse)
            let address = try broker.configuration().brokers[0]
            proxy = try FaultProxy(to: address.host, port: UInt16(address.port))
            rig = try Rig(
                broker, configuration: broker.configuration(through: proxy, heartbeat: Self.heartbeat))
        }

        private func close() async throws {
            await rig.close()
            try proxy.close()
        }

        /// Publishes until all are confirmed, and tells how often it had to.
        private func publish(_ messages: [OutgoingMessage]) async -> Int {
            var open = messages
            var rounds = 0
            while !open.isEmpty {
                rounds += 1
                let results = await rig.publisher.publish(open)
                open = zip(open, results).filter { $0.1 != .confirmed }.map(\.0)
            }
            return rounds
        }

        /// Takes until each of these has come; others may come again, whose
        /// acknowledgement was lost. All must be as they were.
        private func take(_ messages: [OutgoingMessage]) async throws {
            var open = Dictionary(uniqueKeysWithValues: messages.map { ($0.properties.messageID, $0.body) })
            while !open.isEmpty {
                let batch = try #require(await rig.consumer.next(limit: 50, bytes: 1 << 20))
                for delivery in batch {
                    guard let body = open.removeValue(forKey: delivery.properties.messageID) else { continue }
                    let isSame = delivery.body == body
                    #expect(isSame)
                }
                await rig.consumer.acknowledge(batch.map(\.tag))
            }
        }

        @Test("Byte by byte, every message arrives as it was")
        func slices() async throws {
            try proxy.obey(.become(.slice(bytes: 1)))
            rig.start()
            var random = SeededRandom(1)
            let messages = (0..<100).map { number in
                let size = number == 0 ? 0 : Int.random(in: 0..<2000, using: &random)
                return Rig.message((0..<size).map { _ in UInt8.random(in: 0...255, using: &random) }, "\(number)")
            }
            #expect(await publish(messages) == 1)
            try await take(messages)
            try await close()
            #expect(try rig.broker.waiting(in: .parse) == 0)
        }

        @Test("Resets in the middle lose nothing")
        func resets() async throws {
            rig.start()
            let messages = (0..<300).map { Rig.message(Array(repeating: UInt8($0 % 251), count: 20_000), "\($0)") }
            // Slowly enough that all resets come before the end.
            try proxy.obey(.become(.rate(bytesPerSecond: 2_000_000)))
            async let rounds = publish(messages)
            for _ in 0..<3 {
                try await eventually("connected") { rig.readiness.obstacles.isEmpty }
                try await Task.sleep(for: .milliseconds(300))
                try proxy.obey(.reset)
                try proxy.obey(.become(.rate(bytesPerSecond: 2_000_000)))
                try await eventually("noticed") { !rig.readiness.obstacles.isEmpty }
            }
            try await take(messages)
            #expect(await rounds > 1)
            try await close()
        }

        @Test("Silence is noticed in time, and its end too")
        func silence() async throws {
            rig.start()
            let before = Rig.message([1], "before")
            #expect(await publish([before]) == 1)
            try await take([before])
            try proxy.obey(.become(.hold))
            try await eventually("both connections are given up", within: .seconds(2 * Self.heartbeat + 5)) {
                rig.readiness.obstacles.count == 2
            }
            let during = Rig.message([2], "during")
            async let rounds = publish([during])
            try proxy.obey(.become(.pass))
            try await eventually("both are back", within: .seconds(20)) { rig.readiness.obstacles.isEmpty }
            try await take([during])
            #expect(await rounds == 1)
            try await close()
        }

        @Test("A large message on a slow line gets through at the first attempt, however long it takes")
        func slowPublish() async throws {
            rig.start()
            try await eventually("connected") { rig.readiness.obstacles.isEmpty }
            try proxy.obey(.become(.rate(bytesPerSecond: 1_500_000)))
            // More than all buffers on the way hold, and for longer than a call may hang.
            let large = Rig.message(Array(repeating: 7, count: 16 << 20), "large")
            let start = ContinuousClock.now
            #expect(await publish([large]) == 1)
            #expect(start.duration(to: .now) > .seconds(2 * Self.heartbeat))
            try proxy.obey(.become(.pass))
            try await take([large])
            try await close()
        }

        @Test("A publish that hangs is cut, and its message published again")
        func hangingPublish() async throws {
            rig.start()
            let before = Rig.message([1], "before")
            #expect(await publish([before]) == 1)
            try await take([before])
            try proxy.obey(.become(.hold))
            // More than all buffers on the way hold.
            let large = Rig.message(Array(repeating: 7, count: 16 << 20), "large")
            let start = ContinuousClock.now
            #expect(await rig.publisher.publish([large]) == [.unknown])
            #expect(start.duration(to: .now) < .seconds(2 * Self.heartbeat + 5))
            try await eventually("the cut is counted") {
                rig.metrics.counterTotal(
                    label: "gongkai_watchdog_kills_total", dimensions: [("role", "publisher")]) == 1
            }
            try proxy.obey(.become(.pass))
            #expect(await publish([large]) == 1)
            try await take([large])
            try await close()
        }
    }
}
