import Glibc
import Pipeline
import Testing

@testable import RabbitMQ

extension BrokerTests {
    @Suite("Several hosts of which one is alive")
    struct SeveralHostsTests {
        /// A port of a machine whose kernel answers, and nobody else: as of a
        /// broker that is stopped.
        private struct SilentHost {
            let descriptor: Int32
            let port: Int

            init() throws {
                descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
                var address = sockaddr_in()
                address.sin_family = sa_family_t(AF_INET)
                address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
                var length = socklen_t(MemoryLayout<sockaddr_in>.size)
                let descriptor = descriptor
                let status = unsafe withUnsafeMutablePointer(to: &address) { address in
                    unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                        unsafe bind(descriptor, address, length) + listen(descriptor, 8)
                            + getsockname(descriptor, address, &length)
                    }
                }
                try #require(status == 0)
                port = Int(UInt16(bigEndian: address.sin_port))
            }
        }

        private func rig(_ others: String...) throws -> Rig {
            let broker = try TestBroker()
            try broker.declare(.parse)
            return try Rig(broker, others: ["amqp://127.0.0.1:1"] + others)
        }

        @Test("Messages come and go, and do so again after each loss of the connection")
        func flow() async throws {
            let rig = try rig()
            rig.start()
            for round in 0..<3 {
                #expect(await rig.publisher.publish([Rig.message([UInt8(round)])]) == [.confirmed])
                let delivery = try #require(await rig.consumer.next(limit: 1, bytes: 1)?.first)
                #expect(delivery.body == [UInt8(round)])
                await rig.consumer.acknowledge([delivery.tag])
                try await eventually("acknowledged") { try rig.broker.waiting(in: .parse) == 0 }
                rig.cutPublisher()
                try await eventually("noticed") { rig.readiness.obstacles["publisher"] != nil }
            }
            await rig.close()
        }

        @Test("An operator's look finds the one that answers")
        func look() async throws {
            let silent = try SilentHost()
            defer { close(silent.descriptor) }
            let rig = try rig("amqp://127.0.0.1:\(silent.port)")
            let inspector = QueueInspector(configuration: rig.configuration)
            #expect(try await inspector.counts(of: [.parse])[.parse]?.ready == 0)
            inspector.close()
        }
    }
}
