import Logging
import MetricsTestKit
import Pipeline

@testable import RabbitMQ

/// One consumer and one publisher on the test's broker.
struct Rig {
    let broker: TestBroker
    let configuration: RabbitMQConfiguration
    let readiness = Readiness(parts: ["consumer", "publisher"])
    let log = LogLines()
    let metrics = TestMetrics()
    let consumer: RabbitMQConsumer
    let publisher: RabbitMQPublisher

    /// Several hosts with `others`, URLs that come before the broker's.
    init(
        _ broker: TestBroker, queues: [Topology.Queue] = [.parse], targets: [Topology.Queue] = [.parse],
        limits: ConsumerLimits = ConsumerLimits(), password: String? = nil, others: [String] = [],
        configuration: RabbitMQConfiguration? = nil
    ) throws {
        self.broker = broker
        let configuration =
            if let configuration {
                configuration
            } else if others.isEmpty {
                try broker.configuration(password: password)
            } else {
                try RabbitMQConfiguration(urls: (others + [broker.url]).joined(separator: ","), name: "gongkai.test")
            }
        self.configuration = configuration
        let maker = MetricMaker(stage: .parse, factory: metrics)
        consumer = RabbitMQConsumer(
            configuration: configuration, queues: queues, limits: limits, readiness: readiness,
            part: "consumer", logger: log.logger, metrics: maker)
        publisher = RabbitMQPublisher(
            configuration: configuration, targets: targets, readiness: readiness, part: "publisher",
            logger: log.logger, metrics: maker)
    }

    func start() {
        consumer.start()
        publisher.start()
    }

    func close() async {
        await consumer.stop()
        await consumer.close()
        await publisher.close()
    }

    /// A message with a body, for the queue that the rig consumes.
    static func message(_ body: [UInt8], _ id: String? = nil, to queue: Topology.Queue = .parse) -> OutgoingMessage {
        var properties = MessageProperties()
        properties.messageID = id
        return OutgoingMessage(exchange: queue.exchange, properties: properties, body: body)
    }

    /// Cuts the consumer's connection, as a network would.
    func cutConsumer() {
        consumer.loop.watch.interrupt()
    }

    /// Cuts the publisher's connection.
    func cutPublisher() {
        publisher.loop.watch.interrupt()
    }
}
