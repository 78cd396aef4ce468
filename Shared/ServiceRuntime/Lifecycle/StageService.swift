import Logging
import Pipeline
import RabbitMQ
import ServiceLifecycle

/// A stage between its two connections to the broker, from start to drained.
struct StageService: Service {
    let consumer: RabbitMQConsumer
    let publisher: RabbitMQPublisher
    let runner: StageRunner
    let readiness: Readiness
    let logger: Logger

    /// Runs until graceful shutdown, in this order: not ready, take no more,
    /// finish what was taken, close.
    func run() async {
        // The runner releases it when the stage can work.
        readiness.notReady(ServicePart.consumer, because: "waits until the stage can work")
        await consumer.hold()
        consumer.start()
        publisher.start()
        logger.info("started")
        await withTaskGroup { group in
            group.addTask {
                // Throws when this task is cancelled, which ends the service in the same order.
                try? await gracefulShutdown()
                readiness.notReady(ServicePart.process, because: "draining")
                await consumer.stop()
            }
            await runner.run()
            group.cancelAll()
        }
        await consumer.close()
        await publisher.close()
        logger.info("drained and closed")
    }
}
