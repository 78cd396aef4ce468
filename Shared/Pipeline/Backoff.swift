/// Waiting times that double from a least to a most.
struct Backoff {
    private let most: Duration
    private var current: Duration

    init(from least: Duration, to most: Duration) {
        self.most = most
        current = least
    }

    /// The next waiting time.
    mutating func next() -> Duration {
        defer { current = min(most, current * 2) }
        return current
    }
}
