import Pipeline

/// Messages that are on their way at once, and what each is called.
struct PublishWindow {
    typealias Item = (name: String, message: OutgoingMessage)

    /// Messages and bytes of body, at most; one message may be larger.
    static let limit = (messages: 64, bytes: 8 << 20)

    private var items: [Item] = []
    private var bytes = 0

    /// Whether it is time to publish.
    var isFull: Bool { items.count >= Self.limit.messages || bytes >= Self.limit.bytes }

    mutating func append(_ name: String, _ message: OutgoingMessage) {
        items.append((name, message))
        bytes += message.body.count
    }

    /// Gives what is in it, and begins anew.
    mutating func take() -> [Item] {
        defer { self = PublishWindow() }
        return items
    }
}

/// Publishes a window: what was refused or lost is tried again until the stall
/// watch gives up.
struct PatientPublisher {
    let publisher: any Publisher
    let progress: PublishProgress
    var pause: @Sendable (Duration) async -> Void = { try? await Task.sleep(for: $0) }

    /// Publishes messages until each is confirmed, or can never be.
    ///
    /// - Returns: which of them are confirmed.
    @discardableResult
    func publish(_ window: [PublishWindow.Item]) async -> [Bool] {
        var isConfirmed = window.map { _ in false }
        var left = Array(window.indices)
        var delay = Duration.milliseconds(100)
        while !left.isEmpty {
            let results = await publisher.publish(left.map { window[$0].message })
            var again: [Int] = []
            for (index, result) in zip(left, results) {
                let (name, message) = window[index]
                switch result {
                case .confirmed:
                    isConfirmed[index] = true
                    progress.confirm()
                case .unroutable:
                    progress.refuse(name, because: "no queue is bound to \(message.exchange); see deploy/setup")
                case .tooLarge:
                    progress.refuse(name, because: "the broker takes no message of \(message.body.count) bytes")
                case .refused:
                    progress.wait(because: "the queue \(message.exchange) is full")
                    again.append(index)
                case .unknown:
                    again.append(index)
                }
            }
            left = again
            guard !left.isEmpty else { break }
            await pause(delay)
            delay = min(delay * 2, .seconds(2))
        }
        return isConfirmed
    }
}
