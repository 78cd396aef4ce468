import ArgumentParser
import Pipeline
import ServiceRuntime

/// The program `parse`.
@main
struct ParseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse", abstract: "Reads reports from the queue gongkai.parse.",
        discussion: ProgramVariables.help(for: .parse), subcommands: [HealthCheckCommand.self])

    func run() async throws {
        try await ServiceMain.run(.parse) { _ in ParseStage.make() }
    }
}
