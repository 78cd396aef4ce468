import ArgumentParser
import Foundation
import Logging
import Models
import Pipeline
import RabbitMQ

/// A producer as outsiders are: its own connection, confirms, nothing else.
struct LoadPublisher {
    private let publisher: RabbitMQPublisher

    /// Connects as `AMQP_URL` says.
    init() throws {
        let environment = ProcessInfo.processInfo.environment
        guard let url = environment["AMQP_URL"] else {
            throw ValidationError("AMQP_URL must name the broker and its producer")
        }
        publisher = RabbitMQPublisher(
            configuration: try RabbitMQConfiguration(urls: url, name: "gongkai.load", environment: environment),
            targets: [.ingest],
            readiness: Readiness(parts: ["publisher"]), part: "publisher",
            logger: Logger(label: "load", factory: { _ in SwiftLogNoOpLogHandler() }))
        publisher.start()
    }

    /// Publishes some documents once: the broker's word on each.
    func publish(
        _ documents: some Sequence<LoadDocument>, routingKey: String = Topology.routingKey
    ) async -> [PublishResult] {
        await publisher.publish(
            documents.map { document in
                var properties = MessageProperties()
                properties.messageID = document.id.hex
                properties.contentType = "text/plain"
                return OutgoingMessage(
                    exchange: Topology.Queue.ingest.exchange, routingKey: routingKey, properties: properties,
                    body: document.bytes)
            })
    }

    /// Closes the connection.
    func close() async { await publisher.close() }
}
