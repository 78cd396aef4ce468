import Pipeline
import Testing

@testable import RabbitMQ

extension BrokerTests {
    struct RoundTripTests {
        private func rig(prefetch: Int = 200) throws -> Rig {
            let broker = try TestBroker()
            try broker.declare(.parse)
            let rig = try Rig(broker, limits: ConsumerLimits(messages: prefetch))
            rig.start()
            return rig
        }

        @Test func bodiesAndPropertiesArriveAsTheyWere() async throws {
            let start = MessageHeader.now()
            let rig = try rig()
            var properties = MessageProperties()
            properties.contentType = "text/html"
            properties.type = "gongkai.document.v1"
            properties.messageID = "编号"
            properties.timestamp = 1_737_000_000
            properties.appID = "test"
            properties.headers = [
                "source-id": .text("来源"), "year": .integer(2024), "published-at": .timestamp(3),
                "flag": .boolean(true),
            ]
            let bodies: [[UInt8]] = [[], [0, 10, 255], (0..<5_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }]
            let messages = bodies.map { body in
                OutgoingMessage(exchange: "gongkai.parse", properties: properties, body: body)
            }
            #expect(await rig.publisher.publish(messages) == [.confirmed, .confirmed, .confirmed])
            for body in bodies {
                let delivery = try #require(await rig.consumer.next(limit: 1, bytes: 1)?.first)
                #expect(delivery.body == body)
                var arrived = delivery.properties
                guard case .integer(let time) = arrived.headers.removeValue(forKey: "x-gongkai-published") else {
                    Issue.record("a message without the time of its publishing")
                    continue
                }
                #expect((start...MessageHeader.now()).contains(time))
                #expect(arrived == properties)
                #expect(delivery.queue == .parse && delivery.routingKey == "document" && !delivery.isRedelivered)
                await rig.consumer.acknowledge([delivery.tag])
            }
            await rig.close()
            #expect(try rig.broker.waiting(in: .parse) == 0)
        }

        @Test func twoThousandMessagesInOneCall() async throws {
            let rig = try rig()
            let messages = (0..<2000).map { Rig.message(Array(repeating: 7, count: 1000), "\($0)") }
            async let results = rig.publisher.publish(messages)
            var seen: Set<String> = []
            while seen.count < 2000 {
                let batch = try #require(await rig.consumer.next(limit: 100, bytes: 4 << 20))
                seen.formUnion(batch.compactMap(\.properties.messageID))
                await rig.consumer.acknowledge(batch.map(\.tag).shuffled())
            }
            #expect(await results == Array(repeating: .confirmed, count: 2000))
            await rig.close()
            #expect(try rig.broker.waiting(in: .parse) == 0)
        }

        @Test func batchesKeepTheirLimits() async throws {
            let rig = try rig(prefetch: 100)
            // Proves the consumer healthy, so that it takes many at once.
            let first = (0..<60).map { _ in Rig.message([1]) }
            _ = await rig.publisher.publish(first)
            for _ in first {
                await rig.consumer.acknowledge([try #require(await rig.consumer.next(limit: 1, bytes: 1)?.first).tag])
            }
            let sizes = [10, 10, 10, 50, 5]
            _ = await rig.publisher.publish(sizes.map { Rig.message(Array(repeating: 1, count: $0)) })
            var taken: [Int] = []
            while taken.count < sizes.count {
                let batch = try #require(await rig.consumer.next(limit: 2, bytes: 25))
                #expect(batch.count <= 2)
                #expect(batch.count == 1 || batch.reduce(0) { $0 + $1.body.count } <= 25)
                taken += batch.map(\.body.count)
                await rig.consumer.acknowledge(batch.map(\.tag))
            }
            #expect(taken == sizes)
            await rig.close()
        }

        @Test func beginsWithOneMessageAndOpensWhenAllIsWell() async throws {
            let rig = try rig(prefetch: 40)
            _ = await rig.publisher.publish((0..<200).map { _ in Rig.message([1]) })
            var counts: [Int] = []
            var total = 0
            while total < 200 {
                let batch = try #require(await rig.consumer.next(limit: 100, bytes: 4 << 20))
                counts.append(batch.count)
                total += batch.count
                await rig.consumer.acknowledge(batch.map(\.tag))
            }
            #expect(counts.prefix(50).allSatisfy { $0 == 1 })
            #expect((counts.max() ?? 0) > 1 && (counts.max() ?? 0) <= 41)
            await rig.close()
            #expect(try rig.broker.waiting(in: .parse) == 0)
        }

        @Test func aBodyThatNoBrokerTakesIsNotSent() async throws {
            let rig = try rig()
            let messages = [
                Rig.message([1]), Rig.message(Array(repeating: 0, count: (16 << 20) + 1)), Rig.message([2]),
            ]
            #expect(await rig.publisher.publish(messages) == [.confirmed, .tooLarge, .confirmed])
            #expect(await rig.publisher.publish([]) == [])
            await rig.close()
        }

        @Test func theLargestBodyArrives() async throws {
            let rig = try rig()
            let body = [UInt8](repeating: 3, count: 16 << 20)
            #expect(await rig.publisher.publish([Rig.message(body)]) == [.confirmed])
            let delivery = try #require(await rig.consumer.next(limit: 1, bytes: 1)?.first)
            #expect(delivery.body == body)
            await rig.consumer.acknowledge([delivery.tag])
            await rig.close()
        }
    }
}
