/// What is still to be published of one batch, and which deliveries wait for
/// it. A delivery is done when all its messages are confirmed.
struct Outbox {
    private struct Entry {
        /// Which delivery it comes from.
        var delivery: Int
        var message: OutgoingMessage
        /// Why it is for quarantine; nil for a message to the next stage.
        var quarantine: QuarantineReason.Code?
    }

    /// A delivery of which nothing is left to do.
    struct Finished {
        var delivery: Delivery
        /// The document's id, if the stage gave it one.
        var document: String?
        /// Why it is in quarantine; nil if it is not.
        var quarantine: QuarantineReason.Code?
    }

    /// What one round of publishing gave.
    struct Round {
        /// Deliveries that are done now.
        var done: [Finished] = []
        /// How many messages met with each result.
        var results: [PublishResult: Int] = [:]
        /// How many came into quarantine.
        var quarantined: [QuarantineReason.Code: Int] = [:]
        /// Exchanges that have no queue.
        var unroutable: Set<String> = []
        /// Exchanges whose queue is full.
        var full: Set<String> = []
        /// Bodies that no broker takes, not even in quarantine: their bytes.
        var stuck: [Int] = []
    }

    private var deliveries: [Finished]
    private let stage: StageName
    /// How many messages of each delivery are not confirmed.
    private var open: [Int]
    private var entries: [Entry] = []
    /// The deliveries that ask for no message: done from the start.
    private(set) var doneFromStart: [Finished] = []

    /// Lays out what the results of a batch ask for: one for each delivery. The
    /// batch was taken at `taken`, in milliseconds since 1970.
    init(_ deliveries: [Delivery], _ results: [StageResult], stage: StageName, taken: Int64) {
        self.deliveries = deliveries.map { Finished(delivery: $0) }
        self.stage = stage
        open = Array(repeating: 0, count: deliveries.count)
        for (index, result) in results.enumerated() {
            switch result {
            case .done(let messages):
                let trail = Trail(deliveries[index], stage: stage, now: taken)
                for var message in messages {
                    trail.mark(&message.properties)
                    entries.append(Entry(delivery: index, message: message))
                }
                open[index] = messages.count
                self.deliveries[index].document = messages.first?.properties.messageID
                if messages.isEmpty { doneFromStart.append(self.deliveries[index]) }
            case .quarantine(let reason):
                entries.append(quarantine(index, reason))
                open[index] = 1
            }
        }
    }

    private mutating func quarantine(_ index: Int, _ reason: QuarantineReason) -> Entry {
        deliveries[index].quarantine = reason.code
        return Entry(
            delivery: index, message: reason.message(for: deliveries[index].delivery, stage: stage),
            quarantine: reason.code)
    }

    /// What is to be published next.
    var messages: [OutgoingMessage] { entries.map(\.message) }

    /// Takes the broker's word on ``messages``, one result for each.
    mutating func settle(_ results: [PublishResult]) -> Round {
        var round = Round()
        var rest: [Entry] = []
        for (index, entry) in entries.enumerated() {
            let result = index < results.count ? results[index] : .unknown
            round.results[result, default: 0] += 1
            switch result {
            case .confirmed:
                if let code = entry.quarantine { round.quarantined[code, default: 0] += 1 }
                open[entry.delivery] -= 1
                if open[entry.delivery] == 0 { round.done.append(deliveries[entry.delivery]) }
            case .unknown:
                rest.append(entry)
            case .refused:
                round.full.insert(entry.message.exchange)
                rest.append(entry)
            case .unroutable:
                round.unroutable.insert(entry.message.exchange)
                rest.append(entry)
            case .tooLarge where entry.quarantine != nil:
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
