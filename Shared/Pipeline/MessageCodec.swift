public import Models

/// Turns ``StageMessage`` values into AMQP bodies and back.
///
/// A body is one line of JSON, a line feed, then the attachments; the line is
/// `{"head":…,"sizes":[…]}` with the size of each attachment in bytes. What
/// stands in a head, its `Codable` type says.
public enum MessageCodec {
    private struct Line<Head: Codable>: Codable {
        var head: Head
        var sizes: [Int]
    }

    /// The AMQP body of a message.
    ///
    /// - Throws: ``StageMessageError`` if the head cannot be written as JSON.
    public static func encode<Message: StageMessage>(_ message: Message) throws(StageMessageError) -> [UInt8] {
        let attachments = message.attachments
        var body: [UInt8]
        do {
            body = try JSONLineEncoder.encode(Line(head: message.head, sizes: attachments.map(\.count)))
        } catch {
            throw StageMessageError("the head of a \(Message.type) cannot be written: \(error)")
        }
        body.reserveCapacity(body.count + 1 + attachments.reduce(0) { $0 + $1.count })
        body.append(UInt8(ascii: "\n"))
        for attachment in attachments { body.append(contentsOf: attachment) }
        return body
    }

    /// The message in an AMQP body.
    ///
    /// - Throws: ``StageMessageError`` if the body is not one.
    public static func decode<Message: StageMessage>(
        _: Message.Type = Message.self, from body: [UInt8]
    ) throws(StageMessageError) -> Message {
        guard let end = body.firstIndex(of: UInt8(ascii: "\n")) else {
            throw StageMessageError("the body has no line of JSON")
        }
        let line: Line<Message.Head>
        do {
            line = try JSONLineDecoder.decode(Line<Message.Head>.self, from: Array(body[..<end]))
        } catch {
            throw StageMessageError("the line of JSON is not that of a \(Message.type): \(error)")
        }
        var attachments: [[UInt8]] = []
        var start = end + 1
        for size in line.sizes {
            guard size >= 0, size <= body.count - start else {
                throw StageMessageError("the body is shorter than its attachments")
            }
            attachments.append(Array(body[start..<start + size]))
            start += size
        }
        guard start == body.count else { throw StageMessageError("the body is longer than its attachments") }
        return try Message(head: line.head, attachments: attachments)
    }

    /// The message in a delivery, or why it cannot be one: a schema version
    /// that is not known is told from a body that is broken.
    ///
    /// - Throws: ``QuarantineReason``.
    public static func decode<Message: StageMessage>(
        _: Message.Type = Message.self, from delivery: Delivery
    ) throws(QuarantineReason) -> Message {
        let type = delivery.properties.type ?? ""
        guard Message.accepts(type: type) else {
            throw QuarantineReason(
                .schemaUnsupported, "the message is of type “\(type)”; this build takes “\(Message.type)”")
        }
        do {
            return try decode(Message.self, from: delivery.body)
        } catch {
            throw QuarantineReason(.malformed, error.description)
        }
    }

    /// A message for the next queue: its type set, what identifies the document
    /// carried along.
    ///
    /// - Throws: ``StageMessageError`` if it cannot be written.
    public static func outgoing<Message: StageMessage>(
        _ message: Message, to queue: Topology.Queue, document: DocumentID, submission: Submission
    ) throws(StageMessageError) -> OutgoingMessage {
        var properties = MessageProperties()
        properties.type = Message.type
        properties.messageID = document.hex
        properties.timestamp = submission.timestamp
        properties.appID = "gongkai"
        properties.contentType = "application/vnd.gongkai"
        return OutgoingMessage(exchange: queue.exchange, properties: properties, body: try encode(message))
    }
}
