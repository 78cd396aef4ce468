import Glibc
import Logging
import Pipeline

/// Keeps one connection: connects, pumps frames, reconnects. Its `run` is the
/// whole life of a connection's thread.
struct ConnectionLoop<Duty: ConnectionDuty> {
    let configuration: RabbitMQConfiguration
    let control: ConnectionControl
    let watch: SocketWatch
    let readiness: Readiness
    let part: String
    let logger: Logger
    let metrics: ConnectionMetrics
    var duty: Duty

    /// No more frames than these in one turn, so that a flood of them does not
    /// starve the duty.
    private let framesPerTurn = 200

    /// Runs until the control asks for the end.
    mutating func run() {
        let hosts = configuration.brokers.count
        var plan = ReconnectPlan(hosts: hosts, first: .random(in: 0..<hosts))
        let start = ContinuousClock.now
        while !control.isClosing {
            let host: Int
            switch plan.step(at: start.duration(to: .now) / .seconds(1), isWanted: duty.wantsConnection) {
            case .connect(let next):
                host = next
            case .wait(let seconds):
                pause(seconds: seconds)
                continue
            }
            let broker = configuration.brokers[host]
            logger.debug("connecting to RabbitMQ", metadata: metadata(broker, nil))
            let (uptime, failure) = connect(to: broker)
            metrics.closed()
            duty.idle()
            guard let failure else { break }
            metrics.failed(failure.kind)
            if failure.kind == .resize {
                logger.info("connecting anew", metadata: metadata(broker, failure.description))
            } else if readiness.notReady(part, because: failure.description) {
                logger.error("no connection to RabbitMQ", metadata: metadata(broker, failure.description))
            }
            plan.ended(
                failure.kind, at: start.duration(to: .now) / .seconds(1), uptime: uptime, random: { .random(in: $0) })
        }
        duty.closed()
        readiness.notReady(part, because: "closed")
        control.finish()
    }

    /// One connection from its beginning to its end: for how many seconds it
    /// worked, and why it ended; nil if it was asked to.
    private mutating func connect(to broker: BrokerURL) -> (uptime: Double, RabbitMQError?) {
        var opened: ContinuousClock.Instant?
        var link: Link?
        do {
            let connection = try Link(to: broker, configuration, watch: watch)
            link = connection
            try duty.open(connection)
            opened = .now
            readiness.ready(part)
            metrics.opened()
            logger.info("connected to RabbitMQ", metadata: metadata(broker, nil))
            try serve(connection, broker)
            connection.leave(.close)
            return (0, nil)
        } catch {
            link?.leave(error.farewell)
            let uptime = opened.map { $0.duration(to: .now) / .seconds(1) } ?? 0
            return (uptime, error)
        }
    }

    private mutating func serve(_ link: Link, _ broker: BrokerURL) throws(RabbitMQError) {
        var isBlocked = false
        var isDrained = false
        while !control.isClosing {
            try duty.turn(link, isBlocked: isBlocked)
            wait(link, toSend: duty.wantsToSend && !isBlocked, isDrained: isDrained)
            isDrained = false
            frames: for _ in 0..<framesPerTurn where duty.wantsToReceive {
                switch try link.pump() {
                case .nothing:
                    isDrained = true
                    break frames
                case .part: continue
                case .event(.blocked(let reason)):
                    isBlocked = true
                    metrics.blocked(true)
                    let obstacle = "the broker takes no messages: \(reason)"
                    if readiness.notReady(part, because: obstacle) {
                        logger.warning("RabbitMQ is blocked", metadata: metadata(broker, reason))
                    }
                case .event(.unblocked):
                    isBlocked = false
                    metrics.blocked(false)
                    readiness.ready(part)
                    logger.info("RabbitMQ is no longer blocked", metadata: metadata(broker, nil))
                case .event(let event):
                    try duty.received(event)
                }
            }
        }
        try duty.turn(link, isBlocked: isBlocked)
        try duty.finish(link)
    }

    /// Waits for frames, for a wake or, if wanted, for room to send. Never more
    /// than a second: the library serves heartbeats only inside its calls. And
    /// not at all unless the last pump found nothing: what TLS has decrypted,
    /// or the library has read, is no longer in the socket that `poll` sees.
    private func wait(_ link: Link, toSend: Bool, isDrained: Bool) {
        let events = Int16((duty.wantsToReceive ? POLLIN : 0) | (toSend ? POLLOUT : 0))
        var polls = [
            // Nothing is asked of a descriptor of -1: a broken connection is told even to those who ask for nothing.
            pollfd(fd: events == 0 ? -1 : link.descriptor, events: events, revents: 0),
            pollfd(fd: control.wake.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        let isReady = duty.wantsToReceive && (!isDrained || link.hasBufferedFrames)
        _ = unsafe poll(&polls, 2, isReady ? 0 : duty.longestWait)
        if polls[1].revents != 0 { control.wake.clear() }
    }

    /// Waits without a connection, but not past the end, nor for a connection
    /// to be wanted once it is.
    private mutating func pause(seconds: Double) {
        let end = ContinuousClock.now + .seconds(seconds)
        let isWanted = duty.wantsConnection
        while !control.isClosing {
            duty.idle()
            if duty.wantsConnection && !isWanted { return }
            let rest = ContinuousClock.now.duration(to: end) / .seconds(1)
            guard rest > 0 else { return }
            control.wake.wait(seconds: min(rest, 1) + 0.001)
        }
    }

    private func metadata(_ broker: BrokerURL, _ reason: String?) -> Logger.Metadata {
        var metadata: Logger.Metadata = ["broker": "\(broker)", "part": "\(part)"]
        if let reason { metadata["reason"] = "\(reason)" }
        return metadata
    }
}

extension ConnectionLoop {
    /// Starts the connection's thread and the one that watches it.
    func start() {
        signal(SIGPIPE, SIG_IGN)  // a broken connection is an error, not the end
        let isRunning = OSThread.start { [self] in
            var loop = self
            loop.run()
        }
        guard isRunning else {
            readiness.notReady(part, because: "the system has no thread for the connection")
            logger.critical("the system has no thread for a connection to RabbitMQ")
            var loop = self
            loop.duty.closed()
            control.finish()
            return
        }
        let limit = Duration.seconds(2 * configuration.heartbeat)
        _ = OSThread.start { [control, watch, logger, metrics] in
            while !control.isFinished {
                sleep(1)
                if watch.interrupt(ifLongerThan: limit) {
                    metrics.killed()
                    logger.error("a call to librabbitmq hung: its connection was cut")
                }
            }
        }
    }
}
