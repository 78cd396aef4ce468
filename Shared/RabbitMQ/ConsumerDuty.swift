import Pipeline

/// The consuming connection: deliveries in, acknowledgements out.
struct ConsumerDuty: ConnectionDuty, Sendable {
    private let mailbox: ConsumerMailbox
    private let queues: [Topology.Queue]
    private let limits: ConsumerLimits
    private let metrics: ConsumerMetrics
    private let fault: Fault?

    private var window = AckWindow()
    private var inFlight = InFlight()
    private var slowStart: SlowStart
    private var plan: PrefetchPlan
    /// Since when there was no room.
    private var fullSince: ContinuousClock.Instant?
    /// The connection is to end, and the next to begin with fewer messages.
    private var isRenewing = false
    private var arrived: [Delivery] = []
    /// The consumers by their tags.
    private var sources: [String: Topology.Queue] = [:]
    /// The consumers that the broker has not yet ended at our request.
    private var active: Set<String> = []
    private var stopping = Stopping.no
    /// When a delivery came or an acknowledgement went.
    private var lastTraffic = ContinuousClock.now

    /// The way to the end of deliveries.
    private enum Stopping: Sendable {
        case no
        /// Nothing is acknowledged until nothing more is on its way.
        case calming(until: ContinuousClock.Instant)
        case cancelling
    }

    /// So long without traffic, and a queue has nothing on its way to us.
    private static let calm = Duration.milliseconds(100)
    /// The longest time to wait for that: by then a queue that is never calm has
    /// filled what we may hold, and half of the time to drain is left.
    private static let longestCalming = Duration.seconds(12)

    /// So long a broker is not read from. It would notice after 30 s.
    private static let longestFull = Duration.seconds(10)

    init(
        mailbox: ConsumerMailbox, queues: [Topology.Queue], limits: ConsumerLimits, metrics: ConsumerMetrics,
        fault: Fault?
    ) {
        self.fault = fault
        self.mailbox = mailbox
        self.metrics = metrics
        self.queues = queues
        self.limits = limits
        slowStart = SlowStart(full: limits.messages)
        plan = PrefetchPlan(queues: queues, full: limits.messages, bytes: limits.bytes)
    }

    /// After a stop there is nothing left to connect for: the broker has back
    /// what was not acknowledged.
    var wantsConnection: Bool { !mailbox.isStopping && !mailbox.isHeld }
    var wantsToSend: Bool { false }
    /// What is not read waits at the broker: the last bound of memory, when
    /// sizes rise faster than the plan can follow.
    var wantsToReceive: Bool { inFlight.bytes < limits.bytes }
    var longestWait: Int32 { if case .calming = stopping { 20 } else { 1000 } }

    mutating func open(_ link: Link) throws(RabbitMQError) {
        for queue in queues { try link.checkQueue(queue.rawValue) }
        window.begin()
        inFlight = InFlight()
        slowStart = SlowStart(full: limits.messages)
        plan.begin()
        fullSince = nil
        isRenewing = false
        stopping = .no
        sources = [:]
        active = []
        for queue in queues { try consume(link, queue, prefetch: 1) }
    }

    private mutating func consume(_ link: Link, _ queue: Topology.Queue, prefetch: Int) throws(RabbitMQError) {
        try link.limitPrefetch(prefetch)
        let consumer = "\(queue.rawValue)/\(sources.count + 1)"
        try link.consume(queue.rawValue, as: consumer)
        sources[consumer] = queue
        active.insert(consumer)
    }

    mutating func received(_ event: BrokerEvent) throws(RabbitMQError) {
        switch event {
        case .delivered(let arrival):
            guard let queue = sources[arrival.consumer], let tag = window.deliver(arrival.tag) else {
                throw RabbitMQError(.protocolViolation, "the broker sent a delivery where none belongs")
            }
            lastTraffic = .now
            plan.note(arrival.body.count, from: queue)
            inFlight.deliver(arrival.tag, bytes: arrival.body.count)
            slowStart.deliver(arrival.tag, isRedelivered: arrival.isRedelivered)
            arrived.append(
                Delivery(
                    tag: tag, queue: queue, routingKey: arrival.routingKey, isRedelivered: arrival.isRedelivered,
                    properties: arrival.properties, body: arrival.body))
        case .consumerCancelled(let consumer):
            let queue = sources[consumer]?.rawValue ?? consumer
            throw RabbitMQError(.missingTopology, "the queue \(queue) was deleted or moved", farewell: .close)
        case .cancelConfirmed(let consumer):
            active.remove(consumer)
        default:
            break
        }
    }

    mutating func turn(_ link: Link, isBlocked: Bool) throws(RabbitMQError) {
        mailbox.deliver(arrived)
        arrived = []
        let requests = mailbox.requests()
        for tag in requests.acknowledgements where window.done(tag) {
            fault?.reached(.beforeAck)
            inFlight.done(tag.number)
            slowStart.done(tag.number)
        }
        metrics.inflight(messages: inFlight.count, bytes: inFlight.bytes)
        try watchBytes()
        if requests.isStopping || isRenewing { try stop(link) }
        if case .calming = stopping { return }
        if let floor = window.advance() {
            lastTraffic = .now
            try link.acknowledge(floor, multiple: true)
            fault?.reached(.afterAck)
        }
        if isRenewing && active.isEmpty && inFlight.count == 0 && !requests.isStopping {
            throw RabbitMQError(.resize, "larger messages come: fewer are held at once", farewell: .close)
        }
        if case .no = stopping, slowStart.isOpen, wantsToReceive { try widen(link) }
    }

    /// More consumers beside the first, which stay: what is on its way to a
    /// consumer that ends is lost until the connection closes.
    private mutating func widen(_ link: Link) throws(RabbitMQError) {
        for queue in queues {
            if let more = plan.grow(queue) { try consume(link, queue, prefetch: more) }
        }
    }

    /// Begins to leave a connection that holds too much: gently, once all that
    /// it holds is done, or at once if nothing gets done, since a broker does
    /// not wait for ever for somebody who does not read.
    private mutating func watchBytes() throws(RabbitMQError) {
        guard !wantsToReceive else {
            fullSince = nil
            return
        }
        let since = fullSince ?? .now
        fullSince = since
        if plan.isTooWide { isRenewing = true }
        if since.duration(to: .now) > Self.longestFull {
            throw RabbitMQError(.resize, "\(inFlight.bytes) bytes are in hand and none gets done")
        }
    }

    /// Ends the consumers, with nothing on its way to them. Each acknowledgement
    /// makes a quorum queue send more, and what reaches the broker's channel
    /// after its consumer's end goes nowhere: it would come back only after the
    /// connection's end, counted as one more failed delivery. So acknowledgements
    /// wait until it is calm.
    private mutating func stop(_ link: Link) throws(RabbitMQError) {
        switch stopping {
        case .no:
            stopping = .calming(until: .now + Self.longestCalming)
            try stop(link)
        case .calming(let end):
            guard lastTraffic.duration(to: .now) > Self.calm || .now > end else { return }
            stopping = .cancelling
            for consumer in active { try link.cancel(consumer) }
        case .cancelling:
            // The broker's answers follow the last deliveries.
            if active.isEmpty && mailbox.isStopping { mailbox.end() }
        }
    }

    mutating func finish(_ link: Link) throws(RabbitMQError) {
        if let floor = window.advance() { try link.acknowledge(floor, multiple: true) }
        for tag in window.stragglers { try link.acknowledge(tag, multiple: false) }
    }

    mutating func idle() {
        arrived = []
        inFlight = InFlight()
        metrics.inflight(messages: 0, bytes: 0)
        mailbox.drop()
        if mailbox.isStopping { mailbox.end() }
    }

    mutating func closed() {
        mailbox.drop()
        mailbox.end()
    }
}
