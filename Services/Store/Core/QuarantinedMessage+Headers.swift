import Models

extension QuarantinedMessage {
    /// A message out of the quarantine queue: its headers say which stage could
    /// not use it and why, or else those that the broker wrote when it gave up.
    public init(_ properties: Properties) {
        let headers = properties.headers
        if let stage = headers["x-gongkai-stage"]?.text, let code = headers["x-gongkai-code"]?.text {
            self.init(stage, code, headers["x-gongkai-reason"]?.text ?? "", properties)
        } else if let queue = headers["x-first-death-queue"]?.text {
            let reason = headers["x-first-death-reason"]?.text ?? "unknown"
            let code = reason == "delivery_limit" ? "DELIVERY_LIMIT" : "MALFORMED"
            let stage = queue.hasPrefix("gongkai.") ? String(queue.dropFirst("gongkai.".count)) : queue
            self.init(stage, code, "the broker took it out of \(queue): \(reason)", properties)
        } else {
            self.init("unknown", "MALFORMED", "it came to quarantine without a reason", properties)
        }
    }

    /// A sender's message with a routing key that leads nowhere.
    public init(unroutedWith routingKey: String, _ properties: Properties) {
        self.init(
            "ingest", "UNROUTED", "the routing key “\(routingKey)” leads nowhere; documents go by “document”",
            properties)
    }

    private init(_ stage: String, _ code: String, _ reason: String, _ properties: Properties) {
        // Both are part of the key; what is longer is not ours.
        self.stage = String(stage.unicodeScalars.prefix(40))
        self.code = String(code.unicodeScalars.prefix(40))
        self.reason = reason
        self.properties = properties
        submission = stage == "ingest" ? Submission(properties) : nil
    }
}

extension QuarantinedMessage.Header {
    /// The value as text.
    var text: String {
        switch self {
        case .text(let text): text
        case .integer(let number), .timestamp(let number): String(number)
        case .boolean(let flag): String(flag)
        }
    }
}

extension Submission {
    /// What can be understood of a sender's headers without the rules of
    /// ingest, which has not accepted the message.
    fileprivate init(_ properties: QuarantinedMessage.Properties) {
        func text(_ name: String) -> String? {
            guard let text = properties.headers[name]?.text, !text.isEmpty else { return nil }
            return text
        }
        self.init()
        sourceID = text("source-id")
        sourceURL = text("source-url")
        filename = text("filename")
        agency = text("agency").flatMap { $0.unicodeScalars.count <= Self.longestAgency ? $0 : nil }
        year = text("year").flatMap { Int($0) }.flatMap { (1900...2999).contains($0) ? $0 : nil }
        publishedAt = text("published-at").flatMap { CalendarDate(iso: String($0.prefix(10))) }
        contentType = properties.contentType
        messageID = properties.messageID
        timestamp = properties.timestamp
        traceparent = text("traceparent")
    }
}
