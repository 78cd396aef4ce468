import Pipeline
import StoreCore

/// A message in quarantine as it is sent back to the queue that it came from.
enum ReplayMessage {
    /// Why a message cannot be sent back.
    struct Impossible: Error, Hashable, CustomStringConvertible {
        let description: String
    }

    /// The stages' queues: all that can be replayed to.
    static let targets: [Topology.Queue] = [.ingest, .parse, .validate, .store, .archive]

    /// The queue that a message came from. Of the store's two only the type of
    /// the message tells.
    static func queue(of entry: QuarantineEntry) throws(Impossible) -> Topology.Queue {
        switch entry.stage {
        case "ingest":
            return .ingest
        case "parse", "validate", "store", "archive":
            guard let type = entry.messageType else {
                throw Impossible(description: "it has no type, and \(entry.stage) takes no message without one")
            }
            guard entry.stage == "store" else { break }
            if type.hasPrefix("gongkai.archive.") { return .archive }
            if type.hasPrefix("gongkai.assessed.") { return .store }
            throw Impossible(description: "its type “\(type)” does not tell whether it was a report or an archive")
        default:
            throw Impossible(description: "it is not known from which queue it came")
        }
        guard let queue = Topology.Queue(rawValue: "gongkai.\(entry.stage)") else {
            throw Impossible(description: "it is not known from which queue it came")
        }
        return queue
    }

    /// The message: body and properties as they were, without what stages and
    /// brokers wrote about its fate, and with the record of the replay.
    static func message(
        _ entry: QuarantineEntry, _ original: QuarantinedMessage.Properties
    ) throws(Impossible) -> OutgoingMessage {
        var properties = MessageProperties(original)
        properties.headers = properties.headers.filter { name, _ in !fates.contains(where: name.hasPrefix) }
        properties.headers["x-gongkai-replay-of"] = .integer(Int64(entry.id))
        properties.headers["x-gongkai-replay-count"] = .integer(Int64(entry.replayCount) + 1)
        return OutgoingMessage(exchange: try queue(of: entry).exchange, properties: properties, body: original.body)
    }

    private static let fates = [
        "x-gongkai-stage", "x-gongkai-code", "x-gongkai-reason", "x-death", "x-first-death-", "x-last-death-",
        "x-delivery-count",
    ]
}
