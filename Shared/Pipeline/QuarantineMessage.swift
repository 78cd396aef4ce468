extension QuarantineReason {
    /// Headers that brokers write about a message's fate. They must not travel
    /// on: RabbitMQ 4 has crashed on those of RabbitMQ 3.
    private static let brokerHeaders = ["x-death", "x-first-death-", "x-last-death-", "x-delivery-count"]
    /// The bytes kept of a reason.
    private static let longestReason = 1000
    /// The bytes kept of a sender's headers: with the rest of the properties
    /// they must fit one AMQP frame of 128 KiB.
    private static let mostHeaders = 64 * 1024

    /// The message for quarantine: the original body and properties, and why.
    func message(for delivery: Delivery, stage: StageName) -> OutgoingMessage {
        var properties = delivery.properties
        properties.headers = Self.kept(properties.headers)
        properties.headers["x-gongkai-stage"] = .text(stage.rawValue)
        properties.headers["x-gongkai-code"] = .text(code.rawValue)
        properties.headers["x-gongkai-reason"] = .text(Self.cut(reason, to: Self.longestReason))
        return OutgoingMessage(
            exchange: Topology.Queue.quarantine.exchange, properties: properties, body: delivery.body)
    }

    /// The sender's headers, by name, as long as there is room.
    private static func kept(_ headers: [String: HeaderValue]) -> [String: HeaderValue] {
        var kept: [String: HeaderValue] = [:]
        var size = 0
        for (name, value) in headers.sorted(by: { $0.key < $1.key })
        where !brokerHeaders.contains(where: name.hasPrefix) {
            size += name.utf8.count + value.text.utf8.count + 8
            if size <= mostHeaders { kept[name] = value }
        }
        return kept
    }

    /// The text cut to so many bytes, between two scalars.
    private static func cut(_ text: String, to limit: Int) -> String {
        guard text.utf8.count > limit else { return text }
        var kept = String.UnicodeScalarView()
        var size = 0
        for scalar in text.unicodeScalars {
            size += UTF8.width(scalar)
            if size > limit { break }
            kept.append(scalar)
        }
        return String(kept)
    }
}
