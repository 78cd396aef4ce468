import Dispatch
import Foundation
import Synchronization

/// Does something at Ctrl-C or SIGTERM instead of ending; a second one ends
/// the process at once.
final class Interruption: Sendable {
    private let isEnding = Atomic(false)

    /// Begins to watch; it goes on as long as the process.
    func watch(_ end: @escaping @Sendable () -> Void) {
        for number in [SIGINT, SIGTERM] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number)
            // The handler holds its source, and with it itself.
            source.setEventHandler { [self] in
                withExtendedLifetime(source) {
                    guard !isEnding.exchange(true, ordering: .relaxed) else { exit(130) }
                    end()
                }
            }
            source.resume()
        }
    }
}
