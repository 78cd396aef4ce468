/// The names of everything on the broker. `deploy/definitions.json` declares
/// them; services only check that they are there.
public enum Topology {
    /// The queues, and with them the exchanges: each queue is fed by the
    /// exchange of its name.
    public enum Queue: String, Sendable, CaseIterable {
        /// What other systems push.
        case ingest = "gongkai.ingest"
        /// Documents to be read.
        case parse = "gongkai.parse"
        /// Readings to be checked.
        case validate = "gongkai.validate"
        /// Assessed readings to be stored.
        case store = "gongkai.store"
        /// Original bytes and text to be stored.
        case archive = "gongkai.archive"
        /// What no stage can use.
        case quarantine = "gongkai.quarantine"
        /// What outsiders sent with a wrong routing key.
        case unrouted = "gongkai.unrouted"

        /// The exchange that feeds the queue.
        public var exchange: String { rawValue }
    }

    /// The routing key of every hop.
    public static let routingKey = "document"
}
