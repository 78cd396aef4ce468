import MetricsTestKit
import Pipeline
import Testing

@testable import RabbitMQ

extension BrokerTests {
    @Suite("Bytes in hand")
    struct BytesTests {
        private static let bound = 4 << 20

        private func resizes(_ rig: Rig) -> Int64 {
            rig.metrics.counterTotal(
                label: "gongkai_reconnects_total", dimensions: [("role", "consumer"), ("reason", "resize")])
        }

        /// The most bytes that were ever in flight.
        private func peak(_ rig: Rig) -> Int {
            Int(rig.metrics.meters(label: "gongkai_inflight_bytes").flatMap(\.values).max() ?? 0)
        }

        private func publish(_ rig: Rig, _ sizes: [Int]) async throws {
            var open = sizes.enumerated().map { Rig.message(Array(repeating: 1, count: $1), "\($0)") }
            while !open.isEmpty {
                let results = await rig.publisher.publish(open)
                open = zip(open, results).filter { $0.1 != .confirmed }.map(\.0)
            }
        }

        /// Takes and acknowledges until so many different messages were seen;
        /// tells how many came again.
        private func take(_ rig: Rig, _ count: Int) async throws -> Int {
            var (seen, again): (Set<String>, Int) = ([], 0)
            while seen.count < count {
                let batch = try #require(await rig.consumer.next(limit: 10, bytes: 1 << 20))
                again += batch.count { $0.isRedelivered }
                seen.formUnion(batch.compactMap(\.properties.messageID))
                await rig.consumer.acknowledge(batch.map(\.tag))
            }
            return again
        }

        @Test("Large messages after small ones stay within the bound, and none comes twice")
        func rising() async throws {
            let broker = try TestBroker()
            try broker.declare(.parse)
            let rig = try Rig(broker, limits: ConsumerLimits(bytes: Self.bound))
            rig.publisher.start()
            let sizes = Array(repeating: 1000, count: 300) + Array(repeating: 1 << 20, count: 60)
            try await publish(rig, sizes)
            rig.consumer.start()
            #expect(try await take(rig, sizes.count) == 0)
            #expect(peak(rig) < Self.bound + (1 << 20))
            try await eventually("it connects anew, for fewer messages") { resizes(rig) == 1 }
            try await publish(rig, Array(repeating: 1 << 20, count: 100))
            #expect(try await take(rig, 100) == 0)
            #expect(peak(rig) < Self.bound + (1 << 20))
            #expect(resizes(rig) == 1)
            await rig.close()
            #expect(try broker.waiting(in: .parse) == 0)
        }

        @Test("Large messages from the start need no second connection")
        func largeFromTheStart() async throws {
            let broker = try TestBroker()
            try broker.declare(.parse)
            let rig = try Rig(broker, limits: ConsumerLimits(bytes: Self.bound))
            rig.start()
            try await publish(rig, Array(repeating: 1 << 20, count: 100))
            #expect(try await take(rig, 100) == 0)
            #expect(peak(rig) <= Self.bound)
            #expect(resizes(rig) == 0)
            await rig.close()
        }

        @Test("Who gets nothing done connects anew with fewer messages, and loses none")
        func standstill() async throws {
            let broker = try TestBroker()
            try broker.declare(.parse)
            let rig = try Rig(broker, limits: ConsumerLimits(bytes: Self.bound))
            rig.publisher.start()
            let sizes = Array(repeating: 1000, count: 100) + Array(repeating: 1 << 20, count: 30)
            try await publish(rig, sizes)
            rig.consumer.start()
            #expect(try await take(rig, 100) == 0)
            // Nothing is acknowledged for a while, as without a database.
            try await eventually("it connects anew") { resizes(rig) == 1 }
            #expect(peak(rig) < Self.bound + (1 << 20))
            _ = try await take(rig, 30)
            await rig.close()
            #expect(try broker.waiting(in: .parse) == 0)
        }
    }
}
