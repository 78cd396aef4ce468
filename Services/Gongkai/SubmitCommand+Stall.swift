import Dispatch
import Foundation
import Pipeline
import ServiceRuntime

/// Ends the program when nothing was confirmed for too long. A publish waits
/// for its broker without limit, so what bounds it has to stand outside.
struct StallWatch {
    let progress: PublishProgress
    let seconds: Int
    let readiness: Readiness

    func start() {
        next(settled: progress.settled)
    }

    /// Looks again after the time allowed; a program that has ended by then
    /// needs no cancelling.
    private func next(settled: Int) {
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds)) {
            let now = progress.settled
            guard now == settled else { return next(settled: now) }
            progress.finish()
            let reason = readiness.obstacles[ServicePart.publisher] ?? progress.obstacle ?? "the broker is silent"
            PublishProgress.standardError("gave up after \(seconds) s without a confirm: \(reason)\n")
            exit(1)
        }
    }
}
