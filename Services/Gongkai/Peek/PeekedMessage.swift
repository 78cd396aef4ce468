import Pipeline
import RabbitMQ
import StoreCore

/// Messages from wherever they are, as they are shown.
enum PeekedMessage {
    /// A message that waits in a queue.
    static func line(
        _ message: QueueInspector.Message, in queue: Topology.Queue, _ detail: MessageView.Detail
    ) -> String {
        let view = MessageView(properties: message.properties, body: message.body)
        return JSONValue.object(
            [
                .init("schema", .string("gongkai.peek/1")), .init("queue", .string(queue.rawValue)),
                .init("routing_key", .string(message.routingKey)), .init("deliveries", .whole(message.deliveryCount)),
            ] + view.members(detail)
        ).line
    }

    /// A message in quarantine.
    static func line(
        _ entry: QuarantineEntry, _ message: QuarantinedMessage.Properties, _ detail: MessageView.Detail
    ) -> String {
        let view = MessageView(properties: MessageProperties(message), body: message.body)
        return JSONValue.object(
            [
                .init("schema", .string("gongkai.peek/1")), .init("quarantine", .whole(entry.id)),
                .init("stage", .string(entry.stage)), .init("code", .string(entry.code)),
                .init("reason", .string(entry.reason)), .init("state", .string(entry.state.rawValue)),
                .init("document", .text(entry.document)), .init("first_at", .string(Moment.text(entry.firstAt))),
                .init("last_at", .string(Moment.text(entry.lastAt))), .init("attempts", .whole(entry.attempts)),
                .init("replays", .whole(entry.replayCount)),
            ] + view.members(detail)
        ).line
    }

    /// A body in a file.
    static func line(file: String, _ body: [UInt8], _ detail: MessageView.Detail) -> String {
        let view = MessageView(properties: MessageProperties(), body: body)
        let known = view.members(detail).filter {
            ["bytes", "head", "attachments", "charset", "lines", "text"].contains($0.key)
        }
        return JSONValue.object(
            [.init("schema", .string("gongkai.peek/1")), .init("file", .string(file))] + known
        ).line
    }
}

extension MessageProperties {
    /// The properties that a message in quarantine came with.
    init(_ message: QuarantinedMessage.Properties) {
        self.init()
        type = message.messageType
        messageID = message.messageID
        contentType = message.contentType
        timestamp = message.timestamp
        headers = message.headers.mapValues { header in
            switch header {
            case .text(let text): .text(text)
            case .integer(let number): .integer(number)
            case .boolean(let flag): .boolean(flag)
            case .timestamp(let seconds): .timestamp(seconds)
            }
        }
    }
}
