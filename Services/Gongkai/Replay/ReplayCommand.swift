import ArgumentParser
import Foundation
import StoreCore

/// `gongkai replay`: quarantined messages back to their stages.
struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Send messages in quarantine back to the stages that could not use them.",
        discussion: """
            Each goes to the queue that it came from, as it was, with the headers x-gongkai-replay-of and \
            x-gongkai-replay-count; one with a wrong routing key goes to gongkai.ingest. It is marked as replayed \
            when the broker has it on disk. One that fails again for the same reason is open again. Only what is \
            open is replayed, so doing it twice is doing it once.

            With --drop nothing is sent: the messages are given up, and the table quarantine_action says by whom, \
            when and why. They stay in the table.

            \(OperatorSettings.help)

            Exit codes: 0 done, also when nothing was to do; 1 not everything was confirmed, or something cannot be \
            reached; 2 some messages cannot be replayed, and why is said; 64 wrong usage.
            """)

    @Option(name: .customLong("id"), parsing: .upToNextOption, help: "Messages, by their numbers.")
    var ids: [Int] = []

    @Option(help: "Messages with this code, as SCHEMA_UNSUPPORTED.")
    var reason: String?

    @Option(help: "Messages of this stage.")
    var stage: String?

    @Flag(help: "Everything that is open.")
    var all = false

    @Flag(help: "Say what would be done, and do nothing.")
    var dryRun = false

    @Flag(help: "Do not ask; without a terminal it is needed unless messages are named by --id.")
    var yes = false

    @Flag(help: "Give the messages up instead.")
    var drop = false

    @Option(help: "Why they are given up.")
    var because: String?

    @Option(help: "Seconds without any confirm after which it gives up.")
    var timeout = 30

    func validate() throws {
        let filters = [!ids.isEmpty, reason != nil || stage != nil, all].count { $0 }
        guard filters > 0 else { throw ValidationError("say which: --id, --reason, --stage or --all") }
        guard filters == 1 else { throw ValidationError("--id, --all and the other two exclude each other") }
        guard timeout > 0 else { throw ValidationError("--timeout must be at least 1") }
        guard drop == (because != nil) else { throw ValidationError("--drop and --because go together") }
        if let because, because.allSatisfy(\.isWhitespace) { throw ValidationError("--because must say something") }
    }

    /// Which messages are meant.
    var selection: QuarantineSelection {
        QuarantineSelection(ids: ids.isEmpty ? nil : ids, stage: stage, code: reason)
    }

    func run() async throws {
        let settings = try OperatorSettings.read("replay")
        do {
            let database = try await OperatorDatabase.open(settings.database, logger: OperatorSettings.logger)
            try database.requireSchema()
            if dryRun { return try await list(database) }
            let size = try await database.sizeOfQuarantine(selection)
            guard size.messages > 0 || !ids.isEmpty else { return print("nothing is open") }
            try confirm(size)
            if let because {
                let count = try await database.drop(selection, build: Build.description, because: because)
                return print("given up: \(count)")
            }
            try await replay(settings, database, total: size.messages)
        } catch let problem as StoreUnavailable {
            Terminal.complain("gongkai replay: \(problem)")
            throw ExitCode.failure
        }
    }

    private func replay(_ settings: OperatorSettings, _ database: OperatorDatabase, total: Int) async throws {
        let operation = OperatorPublisher(settings, targets: ReplayMessage.targets, total: total, seconds: timeout)
        let replayer = Replayer(quarantine: database, publisher: operation.publisher, say: Terminal.complain)
        let outcome = try await replayer.replay(selection)
        await operation.close()
        print("replayed: \(outcome.replayed)" + (outcome.impossible > 0 ? ", cannot be: \(outcome.impossible)" : ""))
        if operation.publisher.progress.hasRefused { throw ExitCode.failure }
        if outcome.impossible > 0 { throw ExitCode(2) }
    }

    private func list(_ database: OperatorDatabase) async throws {
        var last = 0
        while true {
            let entries = try await database.quarantined(selection, after: last, limit: 200)
            guard let end = entries.last else { return }
            last = end.id
            for entry in entries { print(ReplayList.line(entry)) }
        }
    }

    /// Asks, unless messages were named or it was said not to.
    private func confirm(_ size: (messages: Int, bytes: Int)) throws {
        guard ids.isEmpty, !yes else { return }
        guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
            throw ValidationError("messages that are meant: \(size.messages); say --yes, or look first with --dry-run")
        }
        let verb = drop ? "give up" : "replay"
        PublishProgress.standardError("\(verb) \(size.messages) messages, \(size.bytes) bytes? [y/N] ")
        guard ["y", "yes"].contains(readLine()?.lowercased() ?? "") else { throw ExitCode.failure }
    }
}
