public import Logging
import Synchronization

/// The one logging system of a program.
public enum ServiceLog {
    private static let isBootstrapped = Mutex(false)

    /// Sends the log to standard error as lines of JSON, once a process, and
    /// gives the logger that everything else is passed.
    public static func start(stage: String, configuration: ServiceConfiguration) -> Logger {
        let output = LogOutput(hiding: configuration.secrets)
        let level = configuration.logLevel
        isBootstrapped.withLock { isBootstrapped in
            guard !isBootstrapped else { return }
            isBootstrapped = true
            LoggingSystem.bootstrap { _ in
                var handler = JSONLogHandler(stage: stage, output: output)
                handler.logLevel = level
                return handler
            }
        }
        return Logger(label: stage)
    }
}
