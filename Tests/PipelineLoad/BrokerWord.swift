import Foundation
import Pipeline

/// What the broker said to a producer: how long it said nothing good, and what
/// else it said.
struct BrokerWord: CustomStringConvertible {
    private var last = ContinuousClock.now
    private var longest = Duration.zero
    private var others: [PublishResult: Int] = [:]

    /// Takes the word on a batch. Only one that is confirmed whole ends a
    /// pause, so that none is split by a few confirms that came before the rest
    /// of their batch was lost.
    mutating func took(_ results: [PublishResult]) {
        for result in results where result != .confirmed { others[result, default: 0] += 1 }
        guard results.allSatisfy({ $0 == .confirmed }) else { return }
        let now = ContinuousClock.now
        longest = max(longest, last.duration(to: now))
        last = now
    }

    var description: String {
        let seconds = String(format: "%.2f", longest / .seconds(1))
        let words = [PublishResult.unknown, .refused, .unroutable, .tooLarge].map { "\($0) \(others[$0] ?? 0)" }
        return "longest pause \(seconds) s; beside confirms: \(words.joined(separator: ", "))"
    }
}
