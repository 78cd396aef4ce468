import Logging

/// Log lines about one message: each says which document it is about, and
/// which trace of the sender's it belongs to.
struct MessageLog: Sendable {
    private let logger: Logger

    init(_ logger: Logger) {
        self.logger = logger
    }

    /// Whether a line for every message is wanted; nobody should pay for what
    /// is not written.
    var isVerbose: Bool { logger.logLevel <= .debug }

    /// A message is to go to quarantine.
    func quarantined(_ delivery: Delivery, _ reason: QuarantineReason) {
        var metadata = Self.metadata(delivery)
        metadata["code"] = "\(reason.code.rawValue)"
        metadata["reason"] = "\(reason.reason)"
        logger.notice("to quarantine", metadata: metadata)
    }

    /// Nothing is left to do with a message: one line, like a span.
    func finished(_ finished: Outbox.Finished, after duration: Duration) {
        var metadata = Self.metadata(finished.delivery)
        if let document = finished.document { metadata["document"] = "\(document)" }
        metadata["outcome"] = finished.quarantine == nil ? "done" : "quarantined"
        if let code = finished.quarantine { metadata["code"] = "\(code.rawValue)" }
        metadata["milliseconds"] = .stringConvertible(Int(duration / .milliseconds(1)))
        logger.debug("finished", metadata: metadata)
    }

    /// Between stages a message's id is the document's; a sender's may be
    /// anything.
    private static func metadata(_ delivery: Delivery) -> Logger.Metadata {
        var metadata: Logger.Metadata = [:]
        if let id = delivery.properties.messageID {
            switch delivery.queue {
            case .parse, .validate, .store, .archive: metadata["document"] = "\(id)"
            case .ingest, .quarantine, .unrouted: metadata["message"] = "\(id)"
            }
        }
        if let trace = TraceContext(delivery.properties.headers) { metadata["trace_id"] = "\(trace.traceID)" }
        return metadata
    }
}
