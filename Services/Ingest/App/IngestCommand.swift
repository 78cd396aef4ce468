import ArgumentParser
import Documents
import Pipeline
import ServiceRuntime

/// The program `ingest`.
@main
struct IngestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest", abstract: "Decodes documents from the queue gongkai.ingest.",
        discussion: ProgramVariables.help(for: .ingest), subcommands: [HealthCheckCommand.self])

    func run() async throws {
        try await ServiceMain.run(.ingest) { IngestStage(limits: ReadingLimits(bytes: $0.configuration.maximumBytes)) }
    }
}
