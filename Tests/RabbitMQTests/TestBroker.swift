import CRabbitMQ
import FaultProxy
import Glibc
import Pipeline
import TestSupport
import Testing

@testable import RabbitMQ

/// The broker of the integration tests, and what an administrator does to it.
struct TestBroker {
    let url: String
    /// What TLS wants beside the URL.
    private(set) var environment: [String: String] = [:]

    /// Where tests find their broker; nil if there is none.
    static var url: String? {
        unsafe getenv("GONGKAI_TEST_AMQP_URL").map { unsafe String(cString: $0) }
    }

    /// Whether integration tests run at all: always on CI, where a missing
    /// broker must not look like success.
    static var isExpected: Bool {
        unsafe url != nil || getenv("CI") != nil
    }

    init() throws {
        url = try #require(Self.url, "GONGKAI_TEST_AMQP_URL is not set: the tests need a RabbitMQ of their own")
    }

    /// The same broker by TLS, with a certificate of ours.
    static func encrypted() throws -> TestBroker {
        TestBroker(
            url: try #require(TestEnvironment.encryptedBrokerURL, "GONGKAI_TEST_AMQPS_URL is not set"),
            environment: [
                "AMQP_CA_FILE": try TestCertificates.path("ca.crt"),
                "AMQP_CERTIFICATE_FILE": try TestCertificates.path("client.crt"),
                "AMQP_KEY_FILE": try TestCertificates.path("client.key"),
            ])
    }

    private init(url: String, environment: [String: String]) {
        self.url = url
        self.environment = environment
    }

    func configuration(password: String? = nil) throws -> RabbitMQConfiguration {
        guard let password else {
            return try RabbitMQConfiguration(urls: url, name: "gongkai.test", environment: environment)
        }
        let broker = try RabbitMQConfiguration(urls: url, name: "gongkai.test").brokers[0]
        return try RabbitMQConfiguration(
            urls: "amqp://\(broker.user):\(password)@\(broker.host):\(broker.port)", name: "gongkai.test")
    }

    /// The same broker, by way of a bad network.
    func configuration(through proxy: FaultProxy, heartbeat: Int) throws -> RabbitMQConfiguration {
        let broker = try configuration().brokers[0]
        var configuration = try RabbitMQConfiguration(
            urls: "amqp://\(broker.user):\(broker.password)@127.0.0.1:\(proxy.port)", name: "gongkai.test")
        configuration.heartbeat = heartbeat
        return configuration
    }

    /// Exchange, quorum queue and binding, as the definitions file has them;
    /// what is in the queue is thrown away.
    func declare(_ queues: Topology.Queue...) throws {
        try administer { link throws(RabbitMQError) in
            for queue in queues {
                try declare(queue.rawValue, link)
                try link.withBytes(queue.rawValue) { name throws(RabbitMQError) in
                    try link.rpc { unsafe amqp_queue_purge($0, Link.channel, name) != nil }
                }
            }
        }
    }

    /// Declares a queue anew with a limit of deliveries, which in earnest is a
    /// policy's. Delete it afterwards: others want it without.
    func declare(_ queue: Topology.Queue, deliveryLimit: Int64) throws {
        try declare(queue)
        try delete(queue)
        try administer { link throws(RabbitMQError) in
            try declare(queue.rawValue, link, deliveryLimit: deliveryLimit)
        }
    }

    private func declare(_ name: String, _ link: Link, deliveryLimit: Int64? = nil) throws(RabbitMQError) {
        var entries = unsafe [amqp_table_entry_t()]
        unsafe entries[0].key = constant("x-queue-type")
        unsafe entries[0].value.kind = UInt8(ascii: "S")
        unsafe entries[0].value.value.bytes = constant("quorum")
        if let deliveryLimit {
            var entry = unsafe amqp_table_entry_t()
            unsafe entry.key = constant("x-delivery-limit")
            unsafe entry.value.kind = UInt8(ascii: "l")
            unsafe entry.value.value.i64 = deliveryLimit
            unsafe entries.append(entry)
        }
        try link.withBytes(name) { name throws(RabbitMQError) in
            try link.rpc { state in
                unsafe entries.withUnsafeMutableBufferPointer { entries in
                    let arguments = unsafe amqp_table_t(
                        num_entries: Int32(entries.count), entries: entries.baseAddress)
                    let none = unsafe amqp_table_t()
                    let channel = Link.channel
                    let direct = unsafe constant("direct")
                    return unsafe amqp_exchange_declare(state, channel, name, direct, 0, 1, 0, 0, none) != nil
                        && amqp_queue_declare(state, channel, name, 0, 1, 0, 0, arguments) != nil
                        && amqp_queue_bind(state, channel, name, name, constant("document"), none) != nil
                }
            }
        }
    }

    /// Deletes a queue and all that is in it.
    func delete(_ queue: Topology.Queue) throws {
        try administer { link throws(RabbitMQError) in
            try link.withBytes(queue.rawValue) { name throws(RabbitMQError) in
                try link.rpc { unsafe amqp_queue_delete($0, Link.channel, name, 0, 0) != nil }
            }
        }
    }

    /// How many messages wait in a queue, those in consumers' hands not counted.
    func waiting(in queue: Topology.Queue) throws -> Int {
        var count = 0
        try administer { link throws(RabbitMQError) in
            try link.withBytes(queue.rawValue) { name throws(RabbitMQError) in
                try link.rpc {
                    let answer = unsafe amqp_queue_declare($0, Link.channel, name, 1, 0, 0, 0, amqp_table_t())
                    count = unsafe answer.map { unsafe Int($0.pointee.message_count) } ?? 0
                    return unsafe answer != nil
                }
            }
        }
        return count
    }

    private func administer(_ body: (Link) throws(RabbitMQError) -> Void) throws {
        let configuration = try configuration()
        let link = try Link(to: configuration.brokers[0], configuration, watch: SocketWatch())
        try body(link)
        link.leave(.close)
    }
}

/// Waits until a condition holds, looking often, and fails after a deadline.
func eventually(
    _ what: Comment, within limit: Duration = .seconds(120), _ condition: () async throws -> Bool
) async throws {
    let end = ContinuousClock.now + limit
    while try await !condition() {
        try #require(ContinuousClock.now < end, what)
        try await Task.sleep(for: .milliseconds(10))
    }
}
