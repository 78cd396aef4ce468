import Logging
import Pipeline
import Testing

@testable import RabbitMQ

extension BrokerTests {
    struct TroubleTests {
        private func isReady(_ rig: Rig) -> Bool { rig.readiness.obstacles.isEmpty }

        @Test func whatCannotBeRoutedIsToldFromWhatCan() async throws {
            let broker = try TestBroker()
            try broker.declare(.parse, .validate)
            try broker.delete(.validate)
            let rig = try Rig(broker, targets: [.parse, .validate])
            rig.start()
            let messages = (0..<50).map { Rig.message([UInt8($0)], to: $0 % 3 == 1 ? .validate : .parse) }
            let expected = (0..<50).map { $0 % 3 == 1 ? PublishResult.unroutable : .confirmed }
            #expect(await rig.publisher.publish(messages) == expected)
            await rig.close()
        }

        @Test func aDeletedQueueIsNoticedAndItsReturnToo() async throws {
            let broker = try TestBroker()
            try broker.declare(.parse)
            let rig = try Rig(broker)
            rig.start()
            try await eventually("ready") { isReady(rig) }
            try broker.delete(.parse)
            try await eventually("not ready") {
                rig.readiness.obstacles["consumer"]?.contains("gongkai.parse") == true
            }
            try broker.declare(.parse)
            try await eventually("ready again") { isReady(rig) }
            #expect(await rig.publisher.publish([Rig.message([1])]) == [.confirmed])
            #expect(await rig.consumer.next(limit: 1, bytes: 1)?.count == 1)
            await rig.close()
        }

        @Test func aMissingQueueIsOneReasonAndOneLine() async throws {
            let broker = try TestBroker()
            try broker.declare(.parse)
            try broker.delete(.parse)
            let rig = try Rig(broker)
            rig.consumer.start()
            try await eventually("not ready") { rig.readiness.obstacles["consumer"]?.contains("404") == true }
            #expect(rig.readiness.obstacles["consumer"]?.contains("no queue 'gongkai.parse'") == true)
            try await eventually("more attempts") {
                rig.log.lines(from: .debug).filter { $0.contains("connecting") }.count >= 3
            }
            #expect(rig.log.lines(from: .error).count == 1)
            try broker.declare(.parse)
            try await eventually("ready") { rig.readiness.obstacles["consumer"] == nil }
            await rig.close()
        }

        @Test func aWrongPasswordIsOneReasonAndIsNotTold() async throws {
            let broker = try TestBroker()
            let rig = try Rig(broker, password: "no-such-secret")
            rig.start()
            try await eventually("refused") {
                rig.readiness.obstacles.values.filter { $0.contains("ACCESS_REFUSED") }.count == 2
            }
            #expect(!rig.log.lines(from: .trace).joined().contains("no-such-secret"))
            #expect(rig.log.lines(from: .error).count == 1)
            await rig.close()
        }

        @Test func nobodyListens() async throws {
            let readiness = Readiness(parts: ["publisher"])
            let publisher = RabbitMQPublisher(
                configuration: try RabbitMQConfiguration(urls: "amqp://127.0.0.1:1", name: "test"), targets: [],
                readiness: readiness, part: "publisher", logger: LogLines().logger)
            publisher.start()
            let publishing = Task { await publisher.publish([Rig.message([1]), Rig.message([2])]) }
            try await eventually("not ready") { readiness.obstacles["publisher"]?.contains("does not answer") == true }
            publishing.cancel()
            #expect(await publishing.value == [.unknown, .unknown])
            let another = Task { await publisher.publish([Rig.message([1])]) }
            await publisher.close()
            #expect(await another.value == [.unknown])
            #expect(await publisher.publish([Rig.message([1])]) == [.unknown])
        }

        @Test func acknowledgementsOfALostConnectionAreDropped() async throws {
            let broker = try TestBroker()
            try broker.declare(.parse)
            let rig = try Rig(broker)
            rig.start()
            #expect(await rig.publisher.publish([Rig.message([1], "a")]) == [.confirmed])
            var old = try #require(await rig.consumer.next(limit: 1, bytes: 1)?.first)
            for _ in 0..<2 {
                rig.cutConsumer()
                let again = try #require(await rig.consumer.next(limit: 1, bytes: 1)?.first)
                #expect(again.isRedelivered && again.properties.messageID == "a")
                #expect(again.tag.generation == old.tag.generation + 1)
                // Same number, older connection: were it sent, the message
                // would be gone, and not come once more.
                await rig.consumer.acknowledge([old.tag])
                old = again
            }
            await rig.consumer.acknowledge([old.tag, old.tag])
            await rig.close()
            #expect(try broker.waiting(in: .parse) == 0)
        }

        @Test func aLostConnectionLosesNoMessage() async throws {
            let broker = try TestBroker()
            try broker.declare(.parse)
            let rig = try Rig(broker)
            rig.start()
            var open = (0..<400).map { Rig.message(Array(repeating: 1, count: 20_000), "\($0)") }
            var rounds = 0
            while !open.isEmpty {
                let publishing = Task { [open] in await rig.publisher.publish(open) }
                rounds += 1
                if rounds == 1 {
                    try await eventually("some arrived") { try broker.waiting(in: .parse) > 5 }
                    rig.cutPublisher()
                }
                let results = await publishing.value
                open = zip(open, results).filter { $0.1 != .confirmed }.map(\.0)
            }
            #expect(rounds > 1)
            var seen: Set<String> = []
            while seen.count < 400 {
                let batch = try #require(await rig.consumer.next(limit: 100, bytes: 4 << 20))
                seen.formUnion(batch.compactMap(\.properties.messageID))
                await rig.consumer.acknowledge(batch.map(\.tag))
            }
            await rig.close()
        }
    }
}
