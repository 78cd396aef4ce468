import Logging
import Models
import Pipeline
import Postgres
import StoreCore
import ValidateCore

/// The last stage: messages in, rows out. It publishes nothing but what the
/// database refuses.
struct StoreStage: Stage {
    private let database: StoreDatabase
    private let comparison: ComparisonDatabase
    private let metrics: StoreMetrics
    private let pace = ComparisonPace()

    /// Creates the stage and begins to look for the database.
    init(
        configuration: PostgresConfiguration, readiness: Readiness, metrics: StoreMetrics, fault: Fault? = nil,
        logger: Logger
    ) {
        self.metrics = metrics
        database = StoreDatabase(
            configuration: configuration, logger: logger, observer: Self.observer(metrics, fault)
        ) { obstacle in
            guard let obstacle else {
                if readiness.ready("database") { logger.info("the database can be used") }
                return
            }
            if readiness.notReady("database", because: obstacle) { logger.warning("\(obstacle)") }
        }
        comparison = ComparisonDatabase(
            configuration: configuration, severities: RuleCatalogue.severities, logger: logger)
        // Bound to nothing: it ends by itself when the stage is gone. An idle
        // stage has to notice as well when the database goes and comes back.
        Task { [weak database] in
            while let interval = await database?.check() {
                try? await Task.sleep(for: interval)
            }
        }
        Task { [weak comparison, pace] in
            while comparison != nil {
                // Storing comes first, but what is stored is not left uncompared for ever.
                let interval = pace.givesWay() ? .milliseconds(200) : await comparison?.work() ?? .zero
                try? await Task.sleep(for: interval)
            }
        }
    }

    private static func observer(_ metrics: StoreMetrics, _ fault: Fault?) -> StoreObserver {
        var observer = StoreObserver()
        observer.duplicates = { metrics.found(duplicates: $0) }
        guard let fault else { return observer }
        observer.willCommit = { fault.reached(.beforeCommit) }
        observer.commitSent = { fault.reached(.afterCommitSent) }
        observer.didCommit = { fault.reached(.afterCommit) }
        return observer
    }

    var name: StageName { .store }
    var sources: [Topology.Queue] { [.store, .archive, .quarantine, .unrouted] }
    var targets: [Topology.Queue] { [] }

    func check() async throws(StageUnavailable) {
        do {
            try await database.look()
        } catch {
            throw StageUnavailable(error.description)
        }
    }

    func process(_ batch: [Delivery]) async throws(StageUnavailable) -> [StageResult] {
        pace.stored()
        let decoded = await Self.decode(batch)
        let items = decoded.compactMap { try? $0.get() }
        var outcomes: ArraySlice<StoreOutcome>
        do {
            let start = ContinuousClock.now
            outcomes = try await database.store(items)[...]
            metrics.committed(in: start.duration(to: .now))
        } catch {
            throw StageUnavailable(error.description)
        }
        var results: [StageResult] = []
        for (delivery, item) in zip(batch, decoded) {
            switch item {
            case .failure(let reason): results.append(.quarantine(reason))
            case .success: results.append(try result(of: outcomes.removeFirst(), for: delivery))
            }
        }
        metrics.stored(items)
        return results
    }

    private func result(of outcome: StoreOutcome, for delivery: Delivery) throws(StageUnavailable) -> StageResult {
        guard case .rejected(let reason) = outcome else { return .done([]) }
        switch delivery.queue {
        case .quarantine, .unrouted:
            // It must neither go round in a circle nor be lost: it is held until somebody mends the database.
            throw StageUnavailable("the database refuses a message of \(delivery.queue.rawValue): \(reason)")
        case .ingest, .parse, .validate, .store, .archive:
            return .quarantine(QuarantineReason(.rejectedByDatabase, reason))
        }
    }

    /// Away from the caller's executor, which may have a connection to keep.
    @concurrent
    private static func decode(_ batch: [Delivery]) async -> [Result<StoreItem, QuarantineReason>] {
        batch.map { delivery in
            Result { () throws(QuarantineReason) in try item(in: delivery) }
        }
    }

    private static func item(in delivery: Delivery) throws(QuarantineReason) -> StoreItem {
        switch delivery.queue {
        case .store: .report(try MessageCodec.decode(from: delivery))
        case .archive: .archive(try MessageCodec.decode(from: delivery))
        case .unrouted: .quarantined(QuarantinedMessage(unroutedWith: delivery.routingKey, properties(of: delivery)))
        case .quarantine, .ingest, .parse, .validate: .quarantined(QuarantinedMessage(properties(of: delivery)))
        }
    }

    private static func properties(of delivery: Delivery) -> QuarantinedMessage.Properties {
        let properties = delivery.properties
        return QuarantinedMessage.Properties(
            messageID: properties.messageID, messageType: properties.type, contentType: properties.contentType,
            timestamp: properties.timestamp,
            headers: properties.headers.filter { !MessageHeader.transient.contains($0.key) }.mapValues { value in
                switch value {
                case .text(let text): .text(text)
                case .integer(let number): .integer(number)
                case .boolean(let flag): .boolean(flag)
                case .timestamp(let seconds): .timestamp(seconds)
                }
            },
            body: delivery.body)
    }
}
