import Pipeline
import Synchronization

/// What happened, in its order.
final class Journal: Sendable {
    /// How often the consumer is held, after each change; a service holds it
    /// once before the runner begins.
    let holds = Mutex([1])
    enum Entry: Hashable, Sendable {
        case taken([UInt64])
        case processed([UInt64])
        case published([String])
        case acknowledged([UInt64])
        case waited(Duration)
    }

    private let state = Mutex<[Entry]>([])

    var entries: [Entry] { state.withLock { $0 } }

    /// The tags that were acknowledged.
    var acknowledged: [UInt64] {
        entries.flatMap { (entry) -> [UInt64] in
            if case .acknowledged(let tags) = entry { return tags }
            return []
        }
    }

    /// The waits between attempts.
    var waits: [Duration] {
        entries.compactMap { (entry) -> Duration? in
            if case .waited(let duration) = entry { return duration }
            return nil
        }
    }

    func add(_ entry: Entry) {
        state.withLock { $0.append(entry) }
    }
}
