import Foundation
import Synchronization

/// Counts what became of files or messages and shows it: a bar on a terminal,
/// plain lines elsewhere.
final class PublishProgress: Sendable {
    private struct State {
        var confirmed = 0
        var refused = 0
        var obstacle: String?
        var obstaclesSaid: Set<String> = []
        var shownPercent = 0
    }

    private let total: Int
    private let isTerminal: Bool
    private let output: @Sendable (String) -> Void
    private let state = Mutex(State())

    init(
        total: Int, isTerminal: Bool = isatty(2) == 1,
        output: @escaping @Sendable (String) -> Void = PublishProgress.standardError
    ) {
        self.total = total
        self.isTerminal = isTerminal
        self.output = output
    }

    func confirm() {
        state.withLock {
            $0.confirmed += 1
            $0.obstacle = nil
            show(&$0)
        }
    }

    func refuse(_ name: String, because reason: String) {
        state.withLock {
            $0.refused += 1
            output((isTerminal ? "\r\u{1B}[K" : "") + "refused: \(name): \(reason)\n")
            show(&$0)
        }
    }

    /// Says why nothing moves, once, and remembers it for the message if it
    /// stays so.
    func wait(because obstacle: String) {
        state.withLock {
            $0.obstacle = obstacle
            guard $0.obstaclesSaid.insert(obstacle).inserted else { return }
            output((isTerminal ? "\r\u{1B}[K" : "") + "waiting: \(obstacle)\n")
        }
    }

    /// The number of those whose fate is known.
    var settled: Int { state.withLock { $0.confirmed + $0.refused } }

    /// Why nothing moves, if that is known.
    var obstacle: String? { state.withLock { $0.obstacle } }

    /// Whether one can never be confirmed.
    var hasRefused: Bool { state.withLock { $0.refused > 0 } }

    /// Whether every one was confirmed.
    var isComplete: Bool { state.withLock { $0.confirmed == total } }

    /// Ends the bar.
    func leaveBar() {
        if isTerminal && settled > 0 { output("\n") }
    }

    /// Ends the bar and says the outcome.
    func finish() {
        let (confirmed, refused) = state.withLock { ($0.confirmed, $0.refused) }
        let open = total - confirmed - refused
        output(
            (isTerminal && total > 0 ? "\n" : "") + "confirmed \(confirmed), refused \(refused)"
                + (open > 0 ? ", not confirmed \(open)" : "") + "\n")
    }

    private func show(_ state: inout State) {
        let settled = state.confirmed + state.refused
        let percent = settled * 100 / max(total, 1)
        if isTerminal {
            let width = 40
            let filled = settled * width / max(total, 1)
            let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
            output("\r\(bar) \(settled)/\(total)")
        } else if percent >= state.shownPercent + 10, settled < total {
            state.shownPercent = percent
            output("\(settled) of \(total)\n")
        }
    }

    static let standardError: @Sendable (String) -> Void = { text in
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}
