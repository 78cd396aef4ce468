import Logging
import Pipeline
import RabbitMQ
import ServiceRuntime

/// A connection that publishes for an operator's command, watched: it gives up
/// when nothing moves.
struct OperatorPublisher {
    let publisher: PatientPublisher
    private let connection: RabbitMQPublisher

    /// Connects and begins to watch.
    ///
    /// - Parameters:
    ///   - targets: the queues that are published to.
    ///   - total: how many messages there will be.
    ///   - seconds: how long nothing may move.
    init(_ settings: OperatorSettings, targets: [Topology.Queue], total: Int, seconds: Int) {
        let readiness = Readiness(parts: [ServicePart.publisher])
        connection = RabbitMQPublisher(
            configuration: settings.broker, targets: targets, readiness: readiness, part: ServicePart.publisher,
            logger: OperatorSettings.logger)
        connection.start()
        let progress = PublishProgress(total: total)
        publisher = PatientPublisher(publisher: connection, progress: progress)
        StallWatch(progress: progress, seconds: seconds, readiness: readiness).start()
    }

    func close() async {
        await connection.close()
        publisher.progress.leaveBar()
    }
}
