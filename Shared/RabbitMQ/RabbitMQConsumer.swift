public import Logging
public import Pipeline

/// Consumes from queues over a connection of its own, with manual
/// acknowledgement, and connects again whenever the connection is lost.
///
/// All that touches the C library happens on one thread of the operating
/// system; batches of messages cross over to the tasks.
public final class RabbitMQConsumer: Consumer {
    private let mailbox = ConsumerMailbox()
    private let control = ConnectionControl()
    let loop: ConnectionLoop<ConsumerDuty>

    /// Creates a consumer that does nothing until ``start()``.
    ///
    /// - Parameters:
    ///   - configuration: the brokers.
    ///   - queues: what to consume; each must be there.
    ///   - limits: how much may be unacknowledged. Each connection begins with
    ///     one message of each queue, until 50 went well.
    ///   - readiness: is told about `part`.
    ///   - part: the name of this connection in `readiness`.
    ///   - logger: is told of connections, losses and their causes.
    ///   - metrics: makes what is measured.
    ///   - fault: how the process is to fail, in tests.
    public init(
        configuration: RabbitMQConfiguration, queues: [Topology.Queue], limits: ConsumerLimits = ConsumerLimits(),
        readiness: Readiness, part: String, logger: Logger, metrics: MetricMaker = .none,
        fault: Fault? = nil
    ) {
        loop = ConnectionLoop(
            configuration: configuration, control: control, watch: SocketWatch(), readiness: readiness,
            part: part, logger: logger, metrics: ConnectionMetrics(metrics, role: "consumer"),
            duty: ConsumerDuty(
                mailbox: mailbox, queues: queues, limits: limits, metrics: ConsumerMetrics(metrics),
                fault: fault))
    }

    deinit {
        control.close()
    }

    /// Begins to connect and consume, and returns at once.
    public func start() {
        if control.start() { loop.start() }
    }

    /// The next deliveries; nil when stopped and empty, or when cancelled.
    public func next(limit: Int, bytes: Int) async -> [Delivery]? {
        await mailbox.next(limit: limit, bytes: bytes)
    }

    /// Acknowledges deliveries; those of an older connection are dropped.
    public func acknowledge(_ tags: [Delivery.Tag]) async {
        guard !tags.isEmpty else { return }
        mailbox.acknowledge(tags)
        control.wake.send()
    }

    /// Makes no new connection until it is released as often.
    public func hold() async {
        mailbox.hold(1)
    }

    /// Ends one ``hold()``.
    public func release() async {
        mailbox.hold(-1)
        control.wake.send()
    }

    /// Ends the broker's deliveries; what has arrived can still be had.
    public func stop() async {
        mailbox.stop()
        control.wake.send()
    }

    /// Sends the last acknowledgements, closes the connection and waits for
    /// its end.
    public func close() async {
        control.close()
        await control.finished()
        mailbox.end()
    }
}
