import ArgumentParser
import ServiceRuntime

/// `gongkai status`: queues and rows at a glance.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show queues and rows at a glance, and what is wrong.",
        discussion: """
            Looks twice, a second apart, for what changes. What cannot be reached is said, and the rest is shown.

            \(OperatorSettings.help) If RABBITMQ_MANAGEMENT_URL is given too, with RABBITMQ_ADMIN_USER and \
            RABBITMQ_ADMIN_PASSWORD, unacknowledged messages, rates and the bytes of queues are shown.

            Exit codes: 0 all is well; 1 something cannot be reached; 2 a person has to do something: messages wait \
            and nobody consumes them, a queue is missing or full, the schema is not of this build, something is \
            unfinished and no message waits for it, or quarantine holds what is no sender's fault (anything but \
            EMPTY, UNREADABLE, UNSUPPORTED_FORMAT and TOO_LARGE); 64 wrong usage. With --watch, that of the last look.
            """)

    @Flag(help: "Look again and again, until Ctrl-C; in place on a terminal.")
    var watch = false

    @Option(help: "Seconds between two looks of --watch. Looks that take long are made less often.")
    var every = 2

    @Option(help: "How to answer.")
    var format = StatusFormat.text

    func validate() throws {
        guard (1...3600).contains(every) else { throw ValidationError("--every must be 1 to 3600") }
    }

    func run() async throws {
        let settings = try OperatorSettings.read("status")
        let source: StatusSource
        do throws(InvalidSetting) {
            source = StatusSource(
                settings, management: try ManagementAPI(environment: settings.environment, vhost: settings.vhost))
        } catch {
            Terminal.complain("gongkai status: \(error)")
            throw ExitCode.validationFailure
        }
        let status = watch ? await watching(source) : await look(source)
        await source.close()
        let level = StatusProblem.level(of: StatusProblem.all(in: status))
        guard level == .notice else { throw ExitCode(level.rawValue) }
    }

    private func look(_ source: StatusSource) async -> SystemStatus {
        let earlier = await source.look()
        try? await Task.sleep(for: .seconds(1))
        var status = await source.look()
        status.compare(with: earlier)
        Terminal.write(text(status))
        return status
    }

    /// Until Ctrl-C. Looks take a fifth of the time at most: counting the rows
    /// of a large database is work.
    private func watching(_ source: StatusSource) async -> SystemStatus {
        let task = Task { () -> SystemStatus in
            var view = LiveView(isTerminal: Terminal.isShown && format == .text)
            Terminal.write(view.beginning)
            var status = await source.look()
            while true {
                Terminal.write(view.frame(text(status), size: Terminal.size))
                let pause = max(Duration.seconds(every), .seconds(status.seconds * 4))
                guard (try? await Task.sleep(for: pause)) != nil else { break }
                var next = await source.look()
                next.compare(with: status)
                status = next
            }
            Terminal.write(view.end)
            return status
        }
        Interruption().watch { task.cancel() }
        return await task.value
    }

    private func text(_ status: SystemStatus) -> String {
        switch format {
        case .text: StatusText.text(status)
        case .json: StatusReport.line(status) + "\n"
        }
    }
}
