import Pipeline
import Testing

@testable import RabbitMQ

extension BrokerTests {
    @Suite("Looking at queues")
    struct InspectorTests {
        let broker: TestBroker

        init() throws {
            broker = try TestBroker()
        }

        private func inspector() throws -> QueueInspector {
            QueueInspector(configuration: try broker.configuration())
        }

        private func publish(_ bodies: [String], to queue: Topology.Queue = .parse) async throws {
            let rig = try Rig(broker, targets: [queue])
            rig.publisher.start()
            let results = await rig.publisher.publish(
                bodies.map { Rig.message(Array($0.utf8), "id-\($0.prefix(9))", to: queue) })
            #expect(results.allSatisfy { $0 == .confirmed })
            await rig.publisher.close()
        }

        private func texts(_ messages: [QueueInspector.Message]) -> [String] {
            messages.map { String(decoding: $0.body, as: UTF8.self) }
        }

        @Test("Queues are counted, and one that is not there has no counts")
        func counts() async throws {
            try broker.declare(.parse, .validate, .store)
            try broker.delete(.store)
            try await publish(["a", "b", "c"])
            let inspector = try inspector()
            let counts = try await inspector.counts(of: [.parse, .store, .validate])
            #expect(counts[.parse] == QueueInspector.Counts(ready: 3, consumers: 0))
            #expect(counts[.validate] == QueueInspector.Counts(ready: 0, consumers: 0))
            #expect(counts[.store] == nil)
            inspector.close()
        }

        @Test("A look leaves the queue as it was: the same messages in the same order")
        func harmless() async throws {
            try broker.declare(.parse, deliveryLimit: 20)
            defer { try? broker.delete(.parse) }
            let bodies = (1...9).map(String.init) + [String(repeating: "x", count: 700_000), ""]
            try await publish(bodies)
            let inspector = try inspector()
            for look in 0..<3 {
                let messages = try await inspector.look(at: .parse, most: 20)
                #expect(texts(messages) == bodies)
                #expect(messages.map(\.deliveryCount) == bodies.map { _ in look })
                #expect(messages.map(\.properties.messageID) == bodies.map { "id-\($0.prefix(9))" })
                #expect(messages.allSatisfy { $0.routingKey == "document" })
                #expect(try broker.waiting(in: .parse) == bodies.count)
            }
            inspector.close()

            let rig = try Rig(broker)
            rig.start()
            var taken: [String] = []
            while taken.count < bodies.count, let batch = await rig.consumer.next(limit: 100, bytes: 1 << 20) {
                taken += batch.map { String(decoding: $0.body, as: UTF8.self) }
                await rig.consumer.acknowledge(batch.map(\.tag))
            }
            #expect(taken == bodies)
            await rig.close()
        }

        @Test("A look at a few leaves the others behind them")
        func few() async throws {
            try broker.declare(.parse, deliveryLimit: 20)
            defer { try? broker.delete(.parse) }
            try await publish(["1", "2", "3"])
            let inspector = try inspector()
            #expect(texts(try await inspector.look(at: .parse, most: 2)) == ["1", "2"])
            let messages = try await inspector.look(at: .parse, most: 3)
            #expect(texts(messages) == ["1", "2", "3"])
            #expect(messages.map(\.deliveryCount) == [1, 1, 0])
            inspector.close()
        }

        @Test("An empty queue has nothing to show")
        func empty() async throws {
            try broker.declare(.parse)
            let inspector = try inspector()
            #expect(try await inspector.look(at: .parse, most: 5) == [])
            inspector.close()
        }

        @Test("Nothing more is taken after a message that was taken ten times")
        func careful() async throws {
            try broker.declare(.parse, deliveryLimit: 20)
            defer { try? broker.delete(.parse) }
            try await publish(["a", "b"])
            let inspector = try inspector()
            for _ in 0..<QueueInspector.carefulCount {
                #expect(try await inspector.look(at: .parse, most: 1).count == 1)
            }
            let messages = try await inspector.look(at: .parse, most: 2)
            #expect(texts(messages) == ["a"])
            #expect(messages.map(\.deliveryCount) == [10])
            #expect(try broker.waiting(in: .parse) == 2)
            inspector.close()
        }

        @Test("A queue that is not there is said so, and a lost connection is made anew")
        func missing() async throws {
            try broker.declare(.parse, .validate)
            try broker.delete(.validate)
            let inspector = try inspector()
            let error = await #expect(throws: RabbitMQError.self) { try await inspector.look(at: .validate, most: 1) }
            #expect(error?.kind == .missingTopology)
            #expect(try await inspector.counts(of: [.parse]).count == 1)
            inspector.close()
            #expect(try await inspector.counts(of: [.parse]).count == 1)
            inspector.close()
        }

        @Test("A broker that is not there is said in one sentence")
        func unreachable() async throws {
            let configuration = try RabbitMQConfiguration(urls: "amqp://u:p@127.0.0.1:1/", name: "test")
            let error = await #expect(throws: RabbitMQError.self) {
                try await QueueInspector(configuration: configuration).counts()
            }
            #expect(error?.description == "the broker does not answer: the connection was refused, or broke")
        }
    }
}
