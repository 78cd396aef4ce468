import FaultProxy
import Glibc
import Pipeline
import TestSupport
import Testing

@testable import RabbitMQ

extension BrokerTests {
    @Suite(.enabled(if: TestEnvironment.wantsTLS, "GONGKAI_TEST_CERTIFICATES names no certificates"))
    struct TLSTests {
        @Test func largeBodiesArriveAsTheyWere() async throws {
            let rig = try rig()
            rig.start()
            let bodies = (1...3).map { number in
                (0..<number * 2_500_000).map { UInt8(truncatingIfNeeded: ($0 &* 31) ^ ($0 >> 11) ^ number) }
            }
            let results = await rig.publisher.publish(bodies.map { Rig.message($0) })
            #expect(results == [.confirmed, .confirmed, .confirmed])
            for body in bodies {
                let delivery = try #require(await rig.consumer.next(limit: 1, bytes: 1)?.first)
                #expect(delivery.body == body)
                await rig.consumer.acknowledge([delivery.tag])
            }
            await rig.close()
            #expect(try rig.broker.waiting(in: .parse) == 0)
        }

        @Test func thousandsOfMessagesGoBothWaysAtOnce() async throws {
            let rig = try rig()
            rig.start()
            let messages = (0..<4000).map { Rig.message(Array(repeating: UInt8($0 & 255), count: $0 * 5), "\($0)") }
            async let results = rig.publisher.publish(messages)
            #expect(try await take(4000, from: rig).allSatisfy { $0.value == Int($0.key).map { $0 * 5 } })
            #expect(await results == Array(repeating: .confirmed, count: 4000))
            await rig.close()
            #expect(try rig.broker.waiting(in: .parse) == 0)
        }

        /// They come in a burst, of which a turn of the pump takes a part: what
        /// is then inside OpenSSL or the library must not wait for the socket.
        @Test func whatWaitsComesWithoutAPause() async throws {
            let rig = try rig()
            rig.publisher.start()
            let messages = (0..<6000).map { Rig.message([UInt8($0 & 255)], "\($0)") }
            #expect(await rig.publisher.publish(messages).allSatisfy { $0 == .confirmed })
            rig.consumer.start()
            let start = ContinuousClock.now
            #expect(try await take(6000, from: rig).count == 6000)
            // Three frames a message, 200 a turn: with the pause of a second after each it would be 90 s.
            #expect(start.duration(to: .now) < .seconds(45))
            await rig.close()
        }

        @Test func aCutConnectionLosesNoMessage() async throws {
            let rig = try rig()
            rig.start()
            let open = (0..<300).map { Rig.message(Array(repeating: 1, count: 20_000), "\($0)") }
            let publishing = Task { await rig.publisher.publish(open) }
            try await eventually("some arrived") { try rig.broker.waiting(in: .parse) > 5 }
            rig.cutPublisher()
            rig.cutConsumer()
            let rest = zip(open, await publishing.value).filter { $0.1 != .confirmed }.map(\.0)
            #expect(await rig.publisher.publish(rest).allSatisfy { $0 == .confirmed })
            #expect(try await take(300, from: rig).count == 300)
            await rig.close()
        }

        @Test func aWriteThatHangsIsCut() throws {
            let broker = try TestBroker.encrypted()
            try broker.declare(.parse)
            let target = try broker.configuration().brokers[0]
            let proxy = try FaultProxy(to: target.host, port: UInt16(target.port))
            defer { try? proxy.close() }
            let configuration = try RabbitMQConfiguration(
                urls: broker.url.replacing(":\(target.port)", with: ":\(proxy.port)"), name: "gongkai.test",
                environment: broker.environment)
            let watch = SocketWatch()
            let link = try Link(to: configuration.brokers[0], configuration, watch: watch)
            try link.selectConfirms()
            try proxy.obey(.become(.hold))
            let isCut = OSThread.start {
                while !watch.interrupt(ifLongerThan: .seconds(1)) { usleep(100_000) }
            }
            #expect(isCut)
            let message = Rig.message(Array(repeating: 7, count: 16 << 20))
            let wire = WireMessage(message, number: 1, time: 0)
            #expect(throws: RabbitMQError.self) {
                // One of them finds the buffers full.
                for _ in 0..<8 { try link.publish(wire, body: message.body) }
            }
        }

        private func rig() throws -> Rig {
            let broker = try TestBroker.encrypted()
            try broker.declare(.parse)
            return try Rig(broker)
        }

        /// Takes so many messages: the size of each by its id.
        private func take(_ count: Int, from rig: Rig) async throws -> [String: Int] {
            var seen: [String: Int] = [:]
            while seen.count < count {
                let batch = try #require(await rig.consumer.next(limit: 100, bytes: 4 << 20))
                for delivery in batch { seen[delivery.properties.messageID ?? ""] = delivery.body.count }
                await rig.consumer.acknowledge(batch.map(\.tag))
            }
            return seen
        }
    }
}
