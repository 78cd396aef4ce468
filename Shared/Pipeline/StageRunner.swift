public import Logging

/// Runs a stage: takes a batch, processes it, publishes what that gives, waits
/// for the confirms, then acknowledges. Written here once.
///
/// Nothing is ever given back to the broker: when the environment is at fault
/// the runner holds what it has, waits and takes no more, so that a document
/// reaches quarantine for its own sake only.
public struct StageRunner: Sendable {
    /// How much is taken and held, and how long it is waited.
    public struct Limits: Sendable {
        /// Deliveries of one batch, at most.
        public var messages = 100
        /// Bytes of body of one batch, at most; one delivery may be larger.
        public var bytes = 4 << 20
        /// Batches in hand at once: one is processed while the others wait
        /// for their confirms.
        public var batches = 3
        /// The first wait after a failure; it doubles each time.
        public var leastDelay = Duration.milliseconds(500)
        /// The longest wait after a failure.
        public var mostDelay = Duration.seconds(10)

        /// Creates the usual limits.
        public init() {}
    }

    /// The part of a service that is not ready while its stage cannot work.
    public static let stagePart = "stage"
    /// The part of a service that is not ready while what it publishes leads
    /// nowhere.
    public static let publishPart = "publish"

    private let stage: any Stage
    private let consumer: any Consumer
    private let publisher: any Publisher
    private let readiness: Readiness
    private let logger: Logger
    private let log: MessageLog
    private let limits: Limits
    private let metrics: StageMetrics
    private let now: @Sendable () -> Int64
    private let delay: @Sendable (Duration) async -> Void

    /// Creates a runner.
    ///
    /// - Parameters:
    ///   - stage: what to run.
    ///   - consumer: where to take from; started by the caller.
    ///   - publisher: where to publish; started by the caller.
    ///   - readiness: is told about ``stagePart`` and ``publishPart``.
    ///   - logger: is told of waits, quarantine and what must be mended.
    ///   - limits: how much is taken at once.
    ///   - metrics: are counted up.
    ///   - now: tells the time in milliseconds since 1970 UTC.
    ///   - delay: waits, and ends at once when the task is cancelled.
    public init(
        stage: any Stage, consumer: any Consumer, publisher: any Publisher, readiness: Readiness, logger: Logger,
        limits: Limits = Limits(), metrics: StageMetrics = StageMetrics(.none),
        now: @escaping @Sendable () -> Int64 = MessageHeader.now,
        delay: @escaping @Sendable (Duration) async -> Void = { try? await Task.sleep(for: $0) }
    ) {
        self.stage = stage
        self.consumer = consumer
        self.publisher = publisher
        self.readiness = readiness
        self.logger = logger
        log = MessageLog(logger)
        self.limits = limits
        self.metrics = metrics
        self.now = now
        self.delay = delay
    }

    /// Runs until the consumer, which is held, was stopped and everything taken
    /// from it is acknowledged; the consumer is released when the stage can work. When the task is cancelled it ends at once, and leaves
    /// what is not acknowledged to the broker.
    @concurrent
    public func run() async {
        readiness.ready(Self.publishPart)
        let isOpen = await open()
        await withTaskGroup(of: Void.self) { group in
            if !isOpen {
                // Beside the work: when it is stopped, it ends without ever having begun.
                group.addTask {
                    var backoff = Backoff(from: limits.leastDelay, to: limits.mostDelay)
                    var isOpen = false
                    while !isOpen, !Task.isCancelled {
                        await delay(backoff.next())
                        isOpen = await open()
                    }
                }
            }
            await work()
            group.cancelAll()
        }
    }

    /// Releases the consumer if the stage can work.
    private func open() async -> Bool {
        do throws(StageUnavailable) {
            try await stage.check()
            readiness.ready(Self.stagePart)
            await consumer.release()
            return true
        } catch {
            if readiness.notReady(Self.stagePart, because: error.description) {
                logger.error("the stage cannot work: nothing is taken", metadata: ["reason": "\(error.description)"])
            }
            return false
        }
    }

    private func work() async {
        let held = HeldBatches(readiness)
        await withTaskGroup(of: Void.self) { group in
            var waiting = 0
            while !Task.isCancelled, let batch = await consumer.next(limit: limits.messages, bytes: limits.bytes) {
                let taken = now()
                metrics.took(batch, now: taken)
                let start = ContinuousClock.now
                guard let results = await process(batch) else { break }
                metrics.processed(in: start.duration(to: .now))
                for case (.quarantine(let reason), let delivery) in zip(results, batch) {
                    log.quarantined(delivery, reason)
                }
                group.addTask {
                    await finish(Outbox(batch, results, stage: stage.name, taken: taken), held, since: start)
                }
                waiting += 1
                if waiting >= limits.batches {
                    await group.next()
                    waiting -= 1
                }
            }
        }
    }

    /// The stage's results for a batch; nil only when the task is cancelled.
    private func process(_ batch: [Delivery]) async -> [StageResult]? {
        var backoff = Backoff(from: limits.leastDelay, to: limits.mostDelay)
        var isHeld = false
        while !Task.isCancelled {
            let obstacle: String
            let level: Logger.Level
            do throws(StageUnavailable) {
                let results = try await stage.process(batch)
                if results.count == batch.count {
                    readiness.ready(Self.stagePart)
                    if isHeld { await consumer.release() }
                    return results
                }
                // A mistake in the stage. The batch is kept: no document may
                // be lost by it, and whoever mends it finds all in its queue.
                obstacle = "the stage gave \(results.count) results for \(batch.count) messages: a mistake in it"
                level = .critical
            } catch {
                obstacle = error.description
                level = .error
            }
            if readiness.notReady(Self.stagePart, because: obstacle) {
                logger.log(
                    level: level, "the stage cannot work: its batch is held", metadata: ["reason": "\(obstacle)"])
            }
            if !isHeld { await consumer.hold() }
            isHeld = true
            metrics.retried()
            await delay(backoff.next())
        }
        return nil
    }

    /// Publishes what a batch gave until all is confirmed, and acknowledges
    /// each delivery as soon as all its messages are.
    private func finish(
        _ outbox: consuming Outbox, _ held: HeldBatches, since start: ContinuousClock.Instant
    ) async {
        var backoff = Backoff(from: limits.leastDelay, to: limits.mostDelay)
        await acknowledge(outbox.doneFromStart, since: start)
        var isHeld = false
        while !Task.isCancelled {
            let messages = outbox.messages
            guard !messages.isEmpty else { break }
            let round = outbox.settle(await publisher.publish(messages))
            metrics.settled(round)
            await acknowledge(round.done, since: start)
            guard !outbox.messages.isEmpty, !Task.isCancelled else { continue }
            if let obstacle = obstacle(round) {
                if held.hold(isFirst: !isHeld, because: obstacle.reason) {
                    logger.log(
                        level: obstacle.level, "messages are held: they cannot be published",
                        metadata: ["reason": "\(obstacle.reason)"])
                }
                if !isHeld { await consumer.hold() }
                isHeld = true
            } else {
                logger.notice("not confirmed: publishing again", metadata: ["messages": "\(outbox.messages.count)"])
            }
            metrics.retried()
            await delay(backoff.next())
        }
        guard isHeld, !Task.isCancelled else { return }
        held.release()
        await consumer.release()
    }

    /// Why a round left something over, if publishing again is no use until
    /// something else changes.
    private func obstacle(_ round: Outbox.Round) -> (level: Logger.Level, reason: String)? {
        if let size = round.stuck.max() {
            return (.error, "a document of \(size) bytes is too large even for quarantine")
        }
        if !round.unroutable.isEmpty {
            return (.error, "no queue is bound to \(round.unroutable.sorted().joined(separator: ", "))")
        }
        if !round.full.isEmpty {
            // No fault of anybody's here: the next stage is slower, or stands still.
            return (.warning, "the queue is full: \(round.full.sorted().joined(separator: ", "))")
        }
        return nil
    }

    private func acknowledge(_ done: [Outbox.Finished], since start: ContinuousClock.Instant) async {
        guard !done.isEmpty else { return }
        await consumer.acknowledge(done.map(\.delivery.tag))
        metrics.acknowledged(done.count)
        let now = now()
        for finished in done { metrics.done(finished.delivery, now: now) }
        guard log.isVerbose else { return }
        let duration = start.duration(to: .now)
        for finished in done { log.finished(finished, after: duration) }
    }
}
