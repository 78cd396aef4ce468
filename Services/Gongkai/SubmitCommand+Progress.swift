import Foundation
import Synchronization

/// Counts what became of the files and shows it: a bar on a terminal, plain
/// lines elsewhere.
final class SubmissionProgress: Sendable {
    private struct State {
        var confirmed = 0
        var refused = 0
        var obstacle: String?
        var shownPercent = 0
    }

    private let total: Int
    private let isTerminal: Bool
    private let output: @Sendable (String) -> Void
    private let state = Mutex(State())

    init(
        total: Int, isTerminal: Bool = isatty(2) == 1,
        output: @escaping @Sendable (String) -> Void = SubmissionProgress.standardError
    ) {
        self.total = total
        self.isTerminal = isTerminal
        self.output = output
    }

    func confirm(_ file: SubmissionFile) {
        state.withLock {
            $0.confirmed += 1
            $0.obstacle = nil
            show(&$0)
        }
    }

    func refuse(_ file: SubmissionFile, because reason: String) {
        state.withLock {
            $0.refused += 1
            output((isTerminal ? "\r\u{1B}[K" : "") + "refused: \(file.path): \(reason)\n")
            show(&$0)
        }
    }

    /// Remembers why nothing moves, for the message if it stays so.
    func wait(because obstacle: String) {
        state.withLock { $0.obstacle = obstacle }
    }

    /// The number of files whose fate is known.
    var settled: Int { state.withLock { $0.confirmed + $0.refused } }

    /// Why nothing moves, if that is known.
    var obstacle: String? { state.withLock { $0.obstacle } }

    /// Whether every file was confirmed.
    var isComplete: Bool { state.withLock { $0.confirmed == total } }

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
