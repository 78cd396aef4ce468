/// What is still to be published of one batch, and which deliveries wait for
/// it. A delivery is done when all its messages are confirmed.
struct Outbox {
    private struct Entry {
        /// Which delivery it comes from.
        var delivery: Int
        var message: OutgoingMessage
        var isQuarantine: Bool
    }

    /// What one round of publishing gave.
    struct Round {
        /// Deliveries that are done now.
        var done: [Delivery.Tag] = []
        var confirmed = 0
        var quarantined = 0
        /// Exchanges that have no queue.
        var unroutable: Set<String> = []
        /// Exchanges whose queue is full.
        var full: Set<String> = []
        /// Bodies that no broker takes, not even in quarantine: their bytes.
        var stuck: [Int] = []
    }

    private let deliveries: [Delivery]
    private let stage: StageName
    /// How many messages of each delivery are not confirmed.
    private var open: [Int]
    private var entries: [Entry] = []
    private var untouched: [Delivery.Tag] = []

    /// Lays out what the results of a batch ask for: one for each delivery.
    init(_ deliveries: [Delivery], _ results: [StageResult], stage: StageName) {
        self.deliveries = deliveries
        self.stage = stage
        open = Array(repeating: 0, count: deliveries.count)
        for (index, result) in results.enumerated() {
            switch result {
            case .done(let messages):
                for message in messages {
                    entries.append(Entry(delivery: index, message: message, isQuarantine: false))
                }
                open[index] = messages.count
                if messages.isEmpty { untouched.append(deliveries[index].tag) }
            case .quarantine(let reason):
                entries.append(quarantine(index, reason))
                open[index] = 1
            }
        }
    }

    private func quarantine(_ index: Int, _ reason: QuarantineReason) -> Entry {
        Entry(
            delivery: index, message: reason.message(for: deliveries[index], stage: stage), isQuarantine: true)
    }

    /// The deliveries that ask for no message: done from the start.
    var doneFromStart: [Delivery.Tag] { untouched }

    /// What is to be published next.
    var messages: [OutgoingMessage] { entries.map(\.message) }

    /// Takes the broker's word on ``messages``, one result for each.
    mutating func settle(_ results: [PublishResult]) -> Round {
        var round = Round()
        var rest: [Entry] = []
        for (index, entry) in entries.enumerated() {
            switch index < results.count ? results[index] : .unknown {
            case .confirmed:
                round.confirmed += 1
                if entry.isQuarantine { round.quarantined += 1 }
                open[entry.delivery] -= 1
                if open[entry.delivery] == 0 { round.done.append(deliveries[entry.delivery].tag) }
            case .unknown:
                rest.append(entry)
            case .refused:
                round.full.insert(entry.message.exchange)
                rest.append(entry)
            case .unroutable:
                round.unroutable.insert(entry.message.exchange)
                rest.append(entry)
            case .tooLarge where entry.isQuarantine:
                round.stuck.append(entry.message.body.count)
                rest.append(entry)
            case .tooLarge:
                let size = entry.message.body.count
                let reason = "the message for \(entry.message.exchange) would have \(size) bytes"
                rest.append(quarantine(entry.delivery, QuarantineReason(.tooLarge, reason)))
            }
        }
        entries = rest
        return round
    }
}
