import ArgumentParser
import Foundation
import Logging
import Metrics
import Models
public import Pipeline
import RabbitMQ
import ServiceLifecycle

/// What the four programs have in common.
public enum ServiceMain {
    /// Runs a stage until a signal ends it.
    ///
    /// A wrong setting ends it with exit code 64. An absent broker, queue or
    /// database does not: the service is then not ready, and recovers.
    public static func run<S: Stage>(
        _ name: StageName, parts: [String] = [], stage makeStage: (ServiceContext) throws -> S
    ) async throws {
        try await Usage.check(program: name.rawValue) {
            let configuration = try ServiceConfiguration(environment: ProcessInfo.processInfo.environment)
            let broker = try configuration.broker(named: "gongkai.\(name.rawValue)")
            let registry = MetricRegistry()
            let context = ServiceContext(
                configuration: configuration, readiness: readiness(parts: parts),
                metrics: MetricMaker(stage: name, factory: registry), fault: configuration.fault.map { Fault($0) },
                logger: ServiceLog.start(stage: name.rawValue, configuration: configuration))
            let stage = try makeStage(context)
            return {
                guard let fault = context.fault else {
                    return try await run(stage, broker: broker, context: context, registry: registry)
                }
                context.logger.warning(
                    "GONGKAI_FAULT is set: this process will end itself, which is for tests only",
                    metadata: ["fault": "\(configuration.fault.map { "\($0)" } ?? "")"])
                try await run(FaultyStage(stage, fault), broker: broker, context: context, registry: registry)
            }
        }
    }

    private static func run(
        _ stage: some Stage, broker: RabbitMQConfiguration, context: ServiceContext, registry: MetricRegistry
    ) async throws {
        SignalWatch.ignoreBrokenPipes()
        let (readiness, logger, metrics) = (context.readiness, context.logger, context.metrics)
        if broker.isExposed {
            logger.notice(
                "the connection to RabbitMQ is not encrypted: amqps:// would be", metadata: ["broker": "\(broker)"])
        }
        metrics.gauge(MetricCatalogue.buildInfo, [("version", ReaderVersion.current)]).set(1)
        let consumer = RabbitMQConsumer(
            configuration: broker, queues: stage.sources, limits: context.configuration.consumer,
            readiness: readiness, part: ServicePart.consumer, logger: logger, metrics: metrics,
            fault: context.fault)
        let publisher = RabbitMQPublisher(
            configuration: broker, targets: stage.targets + [.quarantine], readiness: readiness,
            part: ServicePart.publisher, logger: logger, metrics: metrics, fault: context.fault)
        let runner = StageRunner(
            stage: stage, consumer: consumer, publisher: publisher, readiness: readiness, logger: logger,
            metrics: StageMetrics(metrics))

        // Shut down in reverse order: the endpoint answers until the stage has drained.
        var services: [any Service] = []
        if let health = context.configuration.health {
            services.append(
                try await HealthServer(
                    address: health, stage: stage.name, readiness: readiness, metrics: registry, logger: logger))
        }
        services.append(
            StageService(
                consumer: consumer, publisher: publisher, runner: runner, readiness: readiness, logger: logger))
        try await run(ServiceGroup(services: services, logger: logger), context: context)
    }

    private static func run(_ group: ServiceGroup, context: ServiceContext) async throws {
        context.readiness.ready(ServicePart.process)
        let signals = await SignalWatch.signals()
        // Unstructured, because it waits for signals for ever; the process ends when the group has.
        Task { await SignalWatch.watch(signals, group, logger: context.logger) }
        do {
            try await group.run()
        } catch {
            context.logger.critical("ended by an error", metadata: ["error": "\(error)"])
            end(EX_UNAVAILABLE)
        }
        end(EX_OK)
    }

    /// Ends the process without what libraries do at exit: a thread that just
    /// connects to the database may still be inside of OpenSSL, which at exit
    /// takes away what it works with, and a drained stage would end by a crash.
    private static func end(_ code: Int32) -> Never {
        _exit(code)
    }

    private static func readiness(parts: [String]) -> Readiness {
        Readiness(parts: [ServicePart.process, ServicePart.consumer, ServicePart.publisher] + parts)
    }
}
