/// What follows a document from stage to stage in its messages' headers. The
/// runner sees to it, so that no stage can forget it.
struct Trail: Sendable {
    let trace: TraceContext?
    /// When ingest took the document: milliseconds since 1970 UTC.
    let received: Int64?

    /// The trail of a delivery that `stage` took at `now`.
    init(_ delivery: Delivery, stage: StageName, now: Int64) {
        trace = TraceContext(delivery.properties.headers)
        received = stage == .ingest ? now : delivery.properties.time(MessageHeader.received)
    }

    /// Writes it into a message for the next stage.
    func mark(_ properties: inout MessageProperties) {
        if let received { properties.headers[MessageHeader.received] = .integer(received) }
        if let trace {
            properties.headers[TraceContext.parentHeader] = .text(trace.parent)
            if let state = trace.state { properties.headers[TraceContext.stateHeader] = .text(state) }
        }
    }
}
