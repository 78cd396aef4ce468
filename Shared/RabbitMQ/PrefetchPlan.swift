import Pipeline

/// How many messages each queue may have outstanding, so that their bodies
/// together stay within a bound.
///
/// RabbitMQ limits messages, not bytes, so the limit follows the sizes that
/// were seen. A broker can raise what a channel may hold, by one more consumer,
/// but lower it only by a new connection.
struct PrefetchPlan: Sendable {
    /// What is assumed of a queue's messages before any was seen.
    static let assumedSize = 1 << 20
    /// A size counts half after so many more messages.
    private static let weight = 1.0 / 16

    private let full: Int
    /// Bytes for each queue.
    private let share: Int
    private var sizes: [Topology.Queue: Double] = [:]
    private var windows: [Topology.Queue: Int] = [:]

    /// Creates a plan of at most `full` messages a queue and `bytes` bytes in
    /// all.
    init(queues: [Topology.Queue], full: Int, bytes: Int) {
        self.full = full
        share = max(1, bytes / max(1, queues.count))
        for queue in queues { windows[queue] = 1 }
    }

    /// A new connection begins with one message a queue; the sizes are still
    /// known.
    mutating func begin() {
        for queue in windows.keys { windows[queue] = 1 }
    }

    /// Notes the size of a message's body.
    mutating func note(_ bytes: Int, from queue: Topology.Queue) {
        let known = sizes[queue] ?? Double(bytes)
        sizes[queue] = known + (Double(bytes) - known) * Self.weight
    }

    /// How many of a queue's messages fit its share.
    func fitting(_ queue: Topology.Queue) -> Int {
        let size = sizes[queue] ?? Double(Self.assumedSize)
        return min(full, max(1, Int(Double(share) / max(1, size))))
    }

    /// How many more messages a queue may have outstanding, if that is worth
    /// one more consumer: they are then counted as outstanding.
    mutating func grow(_ queue: Topology.Queue) -> Int? {
        let (window, fitting) = (windows[queue] ?? 1, fitting(queue))
        guard fitting >= window * 2 || fitting == full && window < full else { return nil }
        windows[queue] = fitting
        return fitting - window
    }

    /// Whether a queue may have far more outstanding than fits.
    var isTooWide: Bool {
        windows.contains { $0.value > fitting($0.key) * 2 }
    }
}
