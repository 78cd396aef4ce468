import Dispatch
import Glibc
import Logging
import ServiceLifecycle
import UnixSignals

/// Turns the first SIGTERM or SIGINT into a drain with a deadline, and the
/// second into an end at once.
enum SignalWatch {
    /// How long a drain may take. What is unfinished then goes back to its
    /// queue, so nothing is lost by ending.
    static let drainSeconds = 25

    /// `EX_TEMPFAIL`: ended before everything taken was finished. By `_exit`,
    /// since a handler at exit could wait for what is stuck.
    static let undrainedExitCode: Int32 = 75

    /// A broken connection must be an error code, not the end of the process.
    static func ignoreBrokenPipes() {
        _ = signal(SIGPIPE, SIG_IGN)
    }

    /// Whoever is ended before this is ended as any process: it has nothing in
    /// hand.
    static func signals() async -> UnixSignalsSequence {
        await UnixSignalsSequence(trapping: .sigterm, .sigint)
    }

    /// Waits for signals for ever.
    static func watch(_ signals: UnixSignalsSequence, _ group: ServiceGroup, logger: Logger) async {
        var isDraining = false
        for await signal in signals {
            guard !isDraining else {
                logger.warning("second signal: ending at once", metadata: ["signal": "\(signal)"])
                _exit(undrainedExitCode)
            }
            isDraining = true
            logger.info("draining", metadata: ["signal": "\(signal)"])
            startDeadline(logger: logger)
            await group.triggerGracefulShutdown()
        }
    }

    /// By Dispatch and not by a task: it must fire even if every thread of the
    /// cooperative pool is stuck.
    private static func startDeadline(logger: Logger) {
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(drainSeconds)) {
            logger.error("not drained in time: ending", metadata: ["seconds": .stringConvertible(drainSeconds)])
            _exit(undrainedExitCode)
        }
    }
}
