import Glibc
import Pipeline

/// The publishing connection: messages out, confirms in.
struct PublisherDuty: ConnectionDuty, Sendable {
    /// The broker's word must come within this time, unless it is blocked.
    private static let patience = Duration.seconds(30)
    /// Unconfirmed messages and bytes of body, at most; a message larger than
    /// that goes alone.
    private static let window = (messages: 200, bytes: 4 << 20)
    /// The largest body that a broker takes as configured; it answers a larger
    /// one by closing the channel, and with it everything unconfirmed.
    static let largestBody = 16 << 20

    /// A message on its way.
    private struct Ticket: Sendable {
        var job: Int
        var index: Int
        var bytes: Int
        var since: ContinuousClock.Instant
        var exchange: String

        var isQuarantine: Bool { exchange == Topology.Queue.quarantine.exchange }
    }

    /// What is known of the messages of one call.
    private struct Progress: Sendable {
        var results: [PublishResult?]
        var unsettled: Int
        var isBegun = false
    }

    private struct Item: Sendable {
        var job: Int
        var index: Int
        var message: OutgoingMessage
    }

    private let mailbox: PublisherMailbox
    private let targets: [Topology.Queue]
    private let metrics: PublisherMetrics
    private let fault: Fault?

    private var tracker = ConfirmTracker<Ticket>()
    private var bytesPending = 0
    private var progress: [Int: Progress] = [:]
    private var queue: [Item] = []
    /// The first item of `queue` that is not sent.
    private var head = 0
    /// When the broker was last found blocked, or a publish took its time, as on
    /// a slow line, with nobody listening meanwhile: its silence counts from
    /// there.
    private var lastBusy: ContinuousClock.Instant?

    init(
        mailbox: PublisherMailbox, targets: [Topology.Queue], metrics: PublisherMetrics, fault: Fault?
    ) {
        self.fault = fault
        self.mailbox = mailbox
        self.targets = targets
        self.metrics = metrics
    }

    var wantsConnection: Bool { true }
    var wantsToReceive: Bool { true }
    var longestWait: Int32 { 1000 }

    var wantsToSend: Bool { head < queue.count && hasRoom(for: queue[head].message) }

    private func hasRoom(for message: OutgoingMessage) -> Bool {
        tracker.pending == 0
            || tracker.pending < Self.window.messages && bytesPending + message.body.count <= Self.window.bytes
    }

    mutating func open(_ link: Link) throws(RabbitMQError) {
        for target in targets { try link.checkExchange(target.exchange) }
        try link.selectConfirms()
        lastBusy = nil
    }

    mutating func received(_ event: BrokerEvent) throws(RabbitMQError) {
        switch event {
        case .returned(let number):
            guard let number else {
                throw RabbitMQError(.protocolViolation, "the broker sent back a message without its number")
            }
            tracker.returned(number)
        case .settled(let number, let multiple, let isRefused):
            let now = ContinuousClock.now
            for (ticket, result) in tracker.settle(number, multiple: multiple, isRefused: isRefused) {
                bytesPending -= ticket.bytes
                metrics.settled(after: ticket.since.duration(to: now))
                if result == .confirmed {
                    fault?.reached(ticket.isQuarantine ? .afterQuarantineConfirm : .afterConfirm)
                }
                settle(ticket.job, ticket.index, result)
            }
        default:
            break
        }
    }

    mutating func turn(_ link: Link, isBlocked: Bool) throws(RabbitMQError) {
        enqueue(mailbox.jobs())
        if isBlocked { lastBusy = .now } else { try send(link) }
        metrics.unconfirmed(tracker.pending)
        if let oldest = tracker.oldest,
            max(oldest.since, lastBusy ?? oldest.since).duration(to: .now) > Self.patience
        {
            throw RabbitMQError(.connection, "the broker has confirmed nothing for \(Self.patience)")
        }
    }

    private mutating func enqueue(_ jobs: [PublisherMailbox.Job]) {
        for job in jobs {
            guard !job.messages.isEmpty else {
                mailbox.settle(job.id, [])
                continue
            }
            progress[job.id] = Progress(
                results: Array(repeating: nil, count: job.messages.count), unsettled: job.messages.count)
            for (index, message) in job.messages.enumerated() {
                queue.append(Item(job: job.id, index: index, message: message))
            }
        }
    }

    /// Publishes as long as the window and the socket have room. Stops as soon
    /// as there is something to read: a publish must not come before a frame
    /// that was there first, or the library may wait inside it.
    private mutating func send(_ link: Link) throws(RabbitMQError) {
        defer { compact() }
        while wantsToSend {
            let item = queue[head]
            guard mailbox.isWanted(item.job) else {
                head += 1
                settle(item.job, item.index, .unknown)
                continue
            }
            let wire = WireMessage(item.message, number: tracker.next, time: MessageHeader.now())
            guard item.message.body.count <= Self.largestBody, wire.headerSize <= WireMessage.largestHeader else {
                head += 1
                settle(item.job, item.index, .tooLarge)
                continue
            }
            var socket = pollfd(fd: link.descriptor, events: Int16(POLLIN | POLLOUT), revents: 0)
            _ = unsafe poll(&socket, 1, 0)
            guard socket.revents == Int16(POLLOUT) else { return }
            head += 1
            let ticket = Ticket(
                job: item.job, index: item.index, bytes: item.message.body.count, since: .now,
                exchange: item.message.exchange)
            tracker.published(ticket)
            bytesPending += item.message.body.count
            progress[item.job]?.isBegun = true
            try link.publish(wire, body: item.message.body)
            if ticket.since.duration(to: .now) > .seconds(1) { lastBusy = .now }
            fault?.reached(ticket.isQuarantine ? .afterQuarantinePublish : .afterPublish)
        }
    }

    private mutating func compact() {
        guard head == queue.count || head >= 64 else { return }
        queue.removeFirst(head)
        head = 0
    }

    private mutating func settle(_ job: Int, _ index: Int, _ result: PublishResult) {
        guard progress[job]?.results[index] == .some(nil) else { return }
        progress[job]?.results[index] = result
        progress[job]?.unsettled -= 1
        if progress[job]?.unsettled == 0 { end(job) }
    }

    private mutating func end(_ job: Int) {
        guard let known = progress.removeValue(forKey: job) else { return }
        mailbox.settle(job, known.results.map { $0 ?? .unknown })
    }

    mutating func finish(_ link: Link) throws(RabbitMQError) {}

    /// What was begun ends here, so that its caller can say what to do with the
    /// rest; what was not waits for the next connection.
    mutating func idle() {
        _ = tracker.abandon()
        bytesPending = 0
        metrics.unconfirmed(0)
        let begun = progress.filter { $0.value.isBegun }.keys
        guard !begun.isEmpty else { return }
        queue = queue[head...].filter { !begun.contains($0.job) }
        head = 0
        for job in begun { end(job) }
    }

    mutating func closed() {
        mailbox.close()
    }
}
