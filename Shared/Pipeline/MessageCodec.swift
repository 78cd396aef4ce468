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
        try encode(message, base: nil)
    }

    private static func encode<Message: StageMessage>(
        _ message: Message, base: ArraySlice<UInt8>?
    ) throws(StageMessageError) -> [UInt8] {
        let attachments = message.attachments
        let sizes = attachments.map(\.count)
        var body: [UInt8]
        if let message = message as? any DirectMessage {
            var json = JSONBuffer()
            json.bytes.reserveCapacity(4096 + (base?.count ?? 0) + sizes.reduce(0, +))
            json.object { json in
                json.key("head")
                message.write(to: &json, base: base)
                json.write("sizes", sizes)
            }
            body = json.bytes
        } else {
            do {
                body = try JSONLineEncoder.encode(Line(head: message.head, sizes: sizes))
            } catch {
                throw StageMessageError("the head of a \(Message.type) cannot be written: \(error)")
            }
        }
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
        try read(from: body).message
    }

    /// The message in an AMQP body, and its head as it came.
    private static func read<Message: StageMessage>(
        _: Message.Type = Message.self, from body: [UInt8]
    ) throws(StageMessageError) -> (message: Message, head: ArraySlice<UInt8>?) {
        guard let end = body.span.firstLineFeed else {
            throw StageMessageError("the body has no line of JSON")
        }
        let tree: JSONTree
        do throws(JSONFault) {
            tree = try JSONTree(Array(body[..<end]))
        } catch {
            throw StageMessageError("the line is not JSON at byte \(error.offset): \(error.reason)")
        }
        if let direct = Message.self as? any DirectMessage.Type,
            let message = read(direct, tree, body[(end + 1)...]) as? Message
        {
            return (message, tree.member("head", of: 0).map(tree.text))
        }
        // Not of the common kind, or broken: then this says what is wrong with it.
        let line: Line<Message.Head>
        do {
            line = try Line<Message.Head>(from: JSONLineDecoder(tree: tree, node: 0))
        } catch {
            throw StageMessageError("the line of JSON is not that of a \(Message.type): \(error)")
        }
        let attachments = try attachments(line.sizes, of: body[(end + 1)...]).map { Array($0) }
        return (try Message(head: line.head, attachments: attachments), nil)
    }

    private static func read<Message: DirectMessage>(
        _: Message.Type, _ tree: JSONTree, _ rest: ArraySlice<UInt8>
    ) -> Message? {
        guard let line = try? JSONMemberReader(tree, object: 0), let sizes: [Int] = try? line.read("sizes"),
            let head = tree.member("head", of: 0), let attachments = try? attachments(sizes, of: rest)
        else { return nil }
        return try? Message(tree, head: head, attachments: attachments)
    }

    private static func attachments(
        _ sizes: [Int], of rest: ArraySlice<UInt8>
    ) throws(StageMessageError) -> [ArraySlice<UInt8>] {
        var rest = rest
        var attachments: [ArraySlice<UInt8>] = []
        for size in sizes {
            guard size >= 0, size <= rest.count else {
                throw StageMessageError("the body is shorter than its attachments")
            }
            attachments.append(rest.prefix(size))
            rest = rest.dropFirst(size)
        }
        guard rest.isEmpty else { throw StageMessageError("the body is longer than its attachments") }
        return attachments
    }

    /// The message in a delivery, or why it cannot be one: a schema version
    /// that is not known is told from a body that is broken.
    ///
    /// - Throws: ``QuarantineReason``.
    public static func decode<Message: StageMessage>(
        _: Message.Type = Message.self, from delivery: Delivery
    ) throws(QuarantineReason) -> Message {
        try read(from: delivery).message
    }

    /// The message in a delivery, and its head as it came, if the message that
    /// this build would write is of the same version.
    static func read<Message: StageMessage>(
        _: Message.Type = Message.self, from delivery: Delivery
    ) throws(QuarantineReason) -> (message: Message, head: ArraySlice<UInt8>?) {
        let type = delivery.properties.type ?? ""
        guard Message.accepts(type: type) else {
            throw QuarantineReason(
                .schemaUnsupported, "the message is of type “\(type)”; this build takes “\(Message.type)”")
        }
        do {
            let (message, head) = try read(Message.self, from: delivery.body)
            return (message, type == Message.type ? head : nil)
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
        try outgoing(message, base: nil, to: queue, document: document, submission: submission)
    }

    /// The same, with the head of the message that is in it unchanged.
    static func outgoing<Message: StageMessage>(
        _ message: Message, base: ArraySlice<UInt8>?, to queue: Topology.Queue, document: DocumentID,
        submission: Submission
    ) throws(StageMessageError) -> OutgoingMessage {
        var properties = MessageProperties()
        properties.type = Message.type
        properties.messageID = document.hex
        properties.timestamp = submission.timestamp
        properties.appID = "gongkai"
        properties.contentType = "application/vnd.gongkai"
        return OutgoingMessage(exchange: queue.exchange, properties: properties, body: try encode(message, base: base))
    }
}
