public import ArgumentParser
import Foundation

/// `healthcheck`, a subcommand of every stage: for containers, so that they
/// need no program for HTTP.
public struct HealthCheckCommand: AsyncParsableCommand {
    /// Its name and its words.
    public static let configuration = CommandConfiguration(
        commandName: "healthcheck", abstract: "Asks this machine's running stage whether it is ready.",
        discussion: """
            It asks /readyz at GONGKAI_HEALTH_HOST and GONGKAI_HEALTH_PORT, prints what is in the way, a line each, \
            and ends with exit code 0 if the stage is ready, with 1 if it is not or does not answer.
            """)

    /// Creates the command.
    public init() {}

    /// Asks once.
    public func run() async throws {
        try await Usage.check(program: "healthcheck") {
            let configuration = try ServiceConfiguration(environment: ProcessInfo.processInfo.environment)
            guard let address = configuration.health else {
                throw InvalidSetting("GONGKAI_HEALTH_PORT", "must be the port of the stage that is asked")
            }
            return {
                let answer = await HealthCheck.ask(address)
                print(answer.lines.joined(separator: "\n"))
                if !answer.isReady { throw ExitCode.failure }
            }
        }
    }
}
