public import Logging
public import Pipeline

/// Publishes over a connection of its own, persistent, mandatory and
/// confirmed, and connects again whenever the connection is lost.
public final class RabbitMQPublisher: Publisher {
    private let mailbox = PublisherMailbox()
    private let control = ConnectionControl()
    let loop: ConnectionLoop<PublisherDuty>

    /// Creates a publisher that does nothing until ``start()``.
    ///
    /// - Parameters:
    ///   - configuration: the brokers.
    ///   - targets: the queues whose exchanges must be there; quarantine
    ///     belongs to them if it is published to.
    ///   - readiness: is told about `part`.
    ///   - part: the name of this connection in `readiness`.
    ///   - logger: is told of connections, losses and their causes.
    ///   - metrics: makes what is measured.
    ///   - fault: how the process is to fail, in tests.
    public init(
        configuration: RabbitMQConfiguration, targets: [Topology.Queue], readiness: Readiness, part: String,
        logger: Logger, metrics: MetricMaker = .none, fault: Fault? = nil
    ) {
        loop = ConnectionLoop(
            configuration: configuration, control: control, watch: SocketWatch(), readiness: readiness,
            part: part, logger: logger, metrics: ConnectionMetrics(metrics, role: "publisher"),
            duty: PublisherDuty(mailbox: mailbox, targets: targets, metrics: PublisherMetrics(metrics), fault: fault))
    }

    deinit {
        control.close()
    }

    /// Begins to connect, and returns at once.
    public func start() {
        if control.start() { loop.start() }
    }

    /// Publishes messages and waits for the broker's word on each. Waits for a
    /// connection, and while the broker is blocked; ends with `unknown` when
    /// the task is cancelled, the publisher closed or the connection lost.
    public func publish(_ messages: [OutgoingMessage]) async -> [PublishResult] {
        await mailbox.publish(messages, wake: control.wake)
    }

    /// Closes the connection and waits for its end; what waits for the
    /// broker's word ends as `unknown`.
    public func close() async {
        control.close()
        await control.finished()
        mailbox.close()
    }
}
